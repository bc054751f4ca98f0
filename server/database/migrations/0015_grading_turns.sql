CREATE TABLE "grading_turns" (
	"submission_id" uuid PRIMARY KEY NOT NULL,
	"attempt_id" uuid NOT NULL,
	"assessment_id" uuid NOT NULL,
	"cohort_turn" integer NOT NULL,
	"turn" integer NOT NULL
);
--> statement-breakpoint
ALTER TABLE "grading_turns" ADD CONSTRAINT "grading_turns_submission_id_submissions_id_fk" FOREIGN KEY ("submission_id") REFERENCES "public"."submissions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "grading_turns_turn_submission_id_index" ON "grading_turns" USING btree ("turn","submission_id");--> statement-breakpoint
CREATE INDEX "grading_turns_assessment_id_cohort_turn_index" ON "grading_turns" USING btree ("assessment_id","cohort_turn");--> statement-breakpoint
CREATE INDEX "grading_turns_attempt_id_turn_index" ON "grading_turns" USING btree ("attempt_id","turn");