CREATE TABLE "attempt_signals" (
	"attempt_id" uuid PRIMARY KEY NOT NULL,
	"kinds" text[] NOT NULL,
	"definitions" integer NOT NULL
);
--> statement-breakpoint
ALTER TABLE "attempt_signals" ADD CONSTRAINT "attempt_signals_attempt_id_attempts_id_fk" FOREIGN KEY ("attempt_id") REFERENCES "public"."attempts"("id") ON DELETE cascade ON UPDATE no action;