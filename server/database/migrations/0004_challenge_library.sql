CREATE TABLE "audit_log" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "audit_log_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"at" timestamp with time zone NOT NULL,
	"actor_id" text,
	"actor_name" text NOT NULL,
	"action" text NOT NULL,
	"subject" text NOT NULL,
	"details" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "challenge_checks" (
	"hash" text PRIMARY KEY NOT NULL,
	"report" text NOT NULL,
	"quality" text NOT NULL,
	"mutation_score" real,
	"checked_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "folder_faults" (
	"folder" text PRIMARY KEY NOT NULL,
	"slug" text NOT NULL,
	"problems" text NOT NULL,
	"found_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "assessment_challenges" ADD COLUMN "hash" text;--> statement-breakpoint
UPDATE "assessment_challenges" SET "hash" = "challenges"."hash" FROM "challenges" WHERE "challenges"."slug" = "assessment_challenges"."slug";--> statement-breakpoint
ALTER TABLE "assessment_challenges" ALTER COLUMN "hash" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "challenge_versions" ADD COLUMN "tags" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "challenges" ADD COLUMN "found_hash" text;--> statement-breakpoint
ALTER TABLE "challenges" ADD COLUMN "retired_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "challenge_checks" ADD CONSTRAINT "challenge_checks_hash_challenge_versions_hash_fk" FOREIGN KEY ("hash") REFERENCES "public"."challenge_versions"("hash") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "audit_log_subject_id_index" ON "audit_log" USING btree ("subject","id");--> statement-breakpoint
CREATE INDEX "audit_log_action_id_index" ON "audit_log" USING btree ("action","id");--> statement-breakpoint
ALTER TABLE "assessment_challenges" ADD CONSTRAINT "assessment_challenges_hash_challenge_versions_hash_fk" FOREIGN KEY ("hash") REFERENCES "public"."challenge_versions"("hash") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "challenges" ADD CONSTRAINT "challenges_found_hash_challenge_versions_hash_fk" FOREIGN KEY ("found_hash") REFERENCES "public"."challenge_versions"("hash") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "assessment_challenges_slug_index" ON "assessment_challenges" USING btree ("slug");--> statement-breakpoint
CREATE FUNCTION "refuse_change_of_audit_log"() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'The audit log only grows.'; END $$;--> statement-breakpoint
CREATE TRIGGER "audit_log_only_grows" BEFORE UPDATE OR DELETE OR TRUNCATE ON "audit_log" FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change_of_audit_log"();
