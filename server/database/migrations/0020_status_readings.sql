CREATE TABLE "status_readings" (
	"source" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"reading" jsonb NOT NULL,
	CONSTRAINT "status_readings_source_at_pk" PRIMARY KEY("source","at")
);
--> statement-breakpoint
CREATE INDEX "status_readings_at_index" ON "status_readings" USING btree ("at");