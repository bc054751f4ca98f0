CREATE UNLOGGED TABLE "rate_takes" (
	"key" text PRIMARY KEY NOT NULL,
	"takes" bigint[] NOT NULL,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE INDEX "rate_takes_at_index" ON "rate_takes" USING btree ("at");