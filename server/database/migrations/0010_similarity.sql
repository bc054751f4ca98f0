CREATE TABLE "similarity_pairs" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"challenge" text NOT NULL,
	"left_attempt" uuid NOT NULL,
	"right_attempt" uuid NOT NULL,
	"similarity" real NOT NULL
);
--> statement-breakpoint
CREATE TABLE "similarity_runs" (
	"challenge" text PRIMARY KEY NOT NULL,
	"total" integer NOT NULL,
	"done" integer NOT NULL,
	"started_at" timestamp with time zone NOT NULL,
	"finished_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "similarity_works" (
	"attempt_id" uuid NOT NULL,
	"challenge" text NOT NULL,
	"submission_id" uuid NOT NULL,
	"fingerprints" integer[] NOT NULL,
	"is_compared" boolean NOT NULL,
	CONSTRAINT "similarity_works_attempt_id_challenge_pk" PRIMARY KEY("attempt_id","challenge")
);
--> statement-breakpoint
ALTER TABLE "similarity_pairs" ADD CONSTRAINT "similarity_pairs_left_attempt_attempts_id_fk" FOREIGN KEY ("left_attempt") REFERENCES "public"."attempts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "similarity_pairs" ADD CONSTRAINT "similarity_pairs_right_attempt_attempts_id_fk" FOREIGN KEY ("right_attempt") REFERENCES "public"."attempts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "similarity_works" ADD CONSTRAINT "similarity_works_attempt_id_attempts_id_fk" FOREIGN KEY ("attempt_id") REFERENCES "public"."attempts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "similarity_works" ADD CONSTRAINT "similarity_works_submission_id_submissions_id_fk" FOREIGN KEY ("submission_id") REFERENCES "public"."submissions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "similarity_pairs_challenge_similarity_index" ON "similarity_pairs" USING btree ("challenge","similarity");--> statement-breakpoint
CREATE INDEX "similarity_pairs_left_attempt_index" ON "similarity_pairs" USING btree ("left_attempt");--> statement-breakpoint
CREATE INDEX "similarity_pairs_right_attempt_index" ON "similarity_pairs" USING btree ("right_attempt");--> statement-breakpoint
CREATE INDEX "similarity_works_challenge_index" ON "similarity_works" USING btree ("challenge");