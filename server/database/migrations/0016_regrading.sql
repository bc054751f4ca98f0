CREATE TABLE "earlier_verdicts" (
	"submission_id" uuid NOT NULL,
	"regrading_id" uuid NOT NULL,
	"hash" text NOT NULL,
	"score" real,
	"verdict" text,
	"graded_at" timestamp with time zone,
	CONSTRAINT "earlier_verdicts_submission_id_regrading_id_pk" PRIMARY KEY("submission_id","regrading_id")
);
--> statement-breakpoint
CREATE TABLE "regraded_attempts" (
	"regrading_id" uuid NOT NULL,
	"attempt_id" uuid NOT NULL,
	"submission_id" uuid,
	"before" real,
	"after" real,
	"challenge_before" real,
	"challenge_after" real,
	CONSTRAINT "regraded_attempts_regrading_id_attempt_id_pk" PRIMARY KEY("regrading_id","attempt_id")
);
--> statement-breakpoint
CREATE TABLE "regraded_submissions" (
	"regrading_id" uuid NOT NULL,
	"submission_id" uuid NOT NULL,
	"attempt_id" uuid NOT NULL,
	"state" text NOT NULL,
	"fault" text,
	"score" real,
	"verdict" text,
	"hidden_passed" integer,
	"hidden_total" integer,
	"hidden_groups" text,
	"compile_error" text,
	"changes" text,
	CONSTRAINT "regraded_submissions_regrading_id_submission_id_pk" PRIMARY KEY("regrading_id","submission_id")
);
--> statement-breakpoint
CREATE TABLE "regradings" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"assessment_id" uuid NOT NULL,
	"challenge" text NOT NULL,
	"hash" text NOT NULL,
	"state" text NOT NULL,
	"started_by" text NOT NULL,
	"started_at" timestamp with time zone NOT NULL,
	"settled_by" text,
	"settled_at" timestamp with time zone,
	"changed" integer
);
--> statement-breakpoint
ALTER TABLE "submissions" ADD COLUMN "graded_with" text;--> statement-breakpoint
ALTER TABLE "earlier_verdicts" ADD CONSTRAINT "earlier_verdicts_submission_id_submissions_id_fk" FOREIGN KEY ("submission_id") REFERENCES "public"."submissions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "earlier_verdicts" ADD CONSTRAINT "earlier_verdicts_regrading_id_regradings_id_fk" FOREIGN KEY ("regrading_id") REFERENCES "public"."regradings"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "regraded_attempts" ADD CONSTRAINT "regraded_attempts_regrading_id_regradings_id_fk" FOREIGN KEY ("regrading_id") REFERENCES "public"."regradings"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "regraded_attempts" ADD CONSTRAINT "regraded_attempts_attempt_id_attempts_id_fk" FOREIGN KEY ("attempt_id") REFERENCES "public"."attempts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "regraded_attempts" ADD CONSTRAINT "regraded_attempts_submission_id_submissions_id_fk" FOREIGN KEY ("submission_id") REFERENCES "public"."submissions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "regraded_submissions" ADD CONSTRAINT "regraded_submissions_regrading_id_regradings_id_fk" FOREIGN KEY ("regrading_id") REFERENCES "public"."regradings"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "regraded_submissions" ADD CONSTRAINT "regraded_submissions_submission_id_submissions_id_fk" FOREIGN KEY ("submission_id") REFERENCES "public"."submissions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "regraded_submissions" ADD CONSTRAINT "regraded_submissions_attempt_id_attempts_id_fk" FOREIGN KEY ("attempt_id") REFERENCES "public"."attempts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "regradings" ADD CONSTRAINT "regradings_assessment_id_assessments_id_fk" FOREIGN KEY ("assessment_id") REFERENCES "public"."assessments"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "regradings" ADD CONSTRAINT "regradings_hash_challenge_versions_hash_fk" FOREIGN KEY ("hash") REFERENCES "public"."challenge_versions"("hash") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "regraded_attempts_attempt_id_index" ON "regraded_attempts" USING btree ("attempt_id");--> statement-breakpoint
CREATE INDEX "regraded_submissions_attempt_id_index" ON "regraded_submissions" USING btree ("attempt_id");--> statement-breakpoint
CREATE INDEX "regradings_assessment_id_started_at_index" ON "regradings" USING btree ("assessment_id","started_at");--> statement-breakpoint
CREATE UNIQUE INDEX "regradings_open" ON "regradings" USING btree ("assessment_id") WHERE "regradings"."state" in ('running', 'ready');--> statement-breakpoint
ALTER TABLE "submissions" ADD CONSTRAINT "submissions_graded_with_challenge_versions_hash_fk" FOREIGN KEY ("graded_with") REFERENCES "public"."challenge_versions"("hash") ON DELETE no action ON UPDATE no action;