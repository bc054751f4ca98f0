CREATE TABLE "assessment_versions" (
	"assessment_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"settings" text NOT NULL,
	"published_by" text,
	"published_at" timestamp with time zone NOT NULL,
	CONSTRAINT "assessment_versions_assessment_id_version_pk" PRIMARY KEY("assessment_id","version")
);
--> statement-breakpoint
CREATE TABLE "invitation_acts" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"invitation_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"reason" text NOT NULL,
	"by" text,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "assessment_challenges" DROP CONSTRAINT "assessment_challenges_assessment_id_position_pk";--> statement-breakpoint
ALTER TABLE "assessment_challenges" ADD COLUMN "version" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "assessment_challenges" ADD CONSTRAINT "assessment_challenges_assessment_id_version_position_pk" PRIMARY KEY("assessment_id","version","position");--> statement-breakpoint
ALTER TABLE "assessment_challenges" ADD COLUMN "slot" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "assessments" ADD COLUMN "state" text DEFAULT 'published' NOT NULL;--> statement-breakpoint
ALTER TABLE "assessments" ADD COLUMN "version" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "assessments" ADD COLUMN "revision" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "assessments" ADD COLUMN "draft" text;--> statement-breakpoint
ALTER TABLE "assessments" ADD COLUMN "changed_by" text;--> statement-breakpoint
ALTER TABLE "assessments" ADD COLUMN "changed_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "attempt_challenges" ADD COLUMN "languages" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "attempts" ADD COLUMN "assessment_version" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "attempts" ADD COLUMN "counts" text DEFAULT 'last' NOT NULL;--> statement-breakpoint
ALTER TABLE "invitations" ADD COLUMN "assessment_version" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "invitations" ADD COLUMN "remind_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "invitations" ADD COLUMN "reminded_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "assessment_versions" ADD CONSTRAINT "assessment_versions_assessment_id_assessments_id_fk" FOREIGN KEY ("assessment_id") REFERENCES "public"."assessments"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assessment_versions" ADD CONSTRAINT "assessment_versions_published_by_users_id_fk" FOREIGN KEY ("published_by") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitation_acts" ADD CONSTRAINT "invitation_acts_invitation_id_invitations_id_fk" FOREIGN KEY ("invitation_id") REFERENCES "public"."invitations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitation_acts" ADD CONSTRAINT "invitation_acts_by_users_id_fk" FOREIGN KEY ("by") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "invitation_acts_invitation_id_at_index" ON "invitation_acts" USING btree ("invitation_id","at");--> statement-breakpoint
ALTER TABLE "assessments" ADD CONSTRAINT "assessments_changed_by_users_id_fk" FOREIGN KEY ("changed_by") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "invitations_to_remind" ON "invitations" USING btree ("remind_at") WHERE "invitations"."reminded_at" is null;--> statement-breakpoint
-- What there is becomes the first version of itself.
INSERT INTO "assessment_versions" ("assessment_id", "version", "settings", "published_at")
SELECT "id", 1, json_build_object(
	'title', "title", 'role', "role", 'introduction', "introduction", 'durationMinutes', "duration_minutes",
	'counts', "counts", 'hiddenResults', "hidden_results", 'aiRule', "ai_rule", 'aiNote', "ai_note", 'contact', "contact",
	'afterwards', "afterwards", 'reports', "reports", 'challenges', (
		SELECT json_agg(json_build_object('slug', "slug", 'weight', "weight") ORDER BY "position")
		FROM "assessment_challenges" WHERE "assessment_id" = "assessments"."id"
	)
)::text, "created_at" FROM "assessments";--> statement-breakpoint
UPDATE "assessment_challenges" SET "slot" = "position";--> statement-breakpoint
UPDATE "attempts" SET "counts" = "assessments"."counts" FROM "assessments" WHERE "assessments"."id" = "attempts"."assessment_id";