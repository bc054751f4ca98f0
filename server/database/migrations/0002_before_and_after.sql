CREATE TABLE "accommodation_requests" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"invitation_id" uuid NOT NULL,
	"wishes" text[] NOT NULL,
	"note" text NOT NULL,
	"extra_minutes" integer,
	"reply" text,
	"answered_by" text,
	"answered_at" timestamp with time zone,
	"created_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "decisions" (
	"attempt_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"outcome" text NOT NULL,
	"reason" text NOT NULL,
	"decided_by" text,
	"decided_at" timestamp with time zone NOT NULL,
	CONSTRAINT "decisions_attempt_id_version_pk" PRIMARY KEY("attempt_id","version")
);
--> statement-breakpoint
CREATE TABLE "reviews_begun" (
	"attempt_id" uuid PRIMARY KEY NOT NULL,
	"begun_by" text,
	"begun_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "challenge_feedback" (
	"attempt_id" uuid NOT NULL,
	"slug" text NOT NULL,
	"hash" text NOT NULL,
	"clear" integer,
	"fair" integer,
	"time" integer,
	"comment" text NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	CONSTRAINT "challenge_feedback_attempt_id_slug_pk" PRIMARY KEY("attempt_id","slug")
);
--> statement-breakpoint
ALTER TABLE "assessments" ADD COLUMN "ai_rule" text DEFAULT 'none' NOT NULL;--> statement-breakpoint
ALTER TABLE "assessments" ADD COLUMN "ai_note" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "assessments" ADD COLUMN "contact" text;--> statement-breakpoint
ALTER TABLE "assessments" ADD COLUMN "afterwards" text DEFAULT 'received' NOT NULL;--> statement-breakpoint
ALTER TABLE "invitations" ADD COLUMN "opens_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "accommodation_requests" ADD CONSTRAINT "accommodation_requests_invitation_id_invitations_id_fk" FOREIGN KEY ("invitation_id") REFERENCES "public"."invitations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "accommodation_requests" ADD CONSTRAINT "accommodation_requests_answered_by_users_id_fk" FOREIGN KEY ("answered_by") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decisions" ADD CONSTRAINT "decisions_attempt_id_attempts_id_fk" FOREIGN KEY ("attempt_id") REFERENCES "public"."attempts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decisions" ADD CONSTRAINT "decisions_decided_by_users_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reviews_begun" ADD CONSTRAINT "reviews_begun_attempt_id_attempts_id_fk" FOREIGN KEY ("attempt_id") REFERENCES "public"."attempts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reviews_begun" ADD CONSTRAINT "reviews_begun_begun_by_users_id_fk" FOREIGN KEY ("begun_by") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "challenge_feedback" ADD CONSTRAINT "challenge_feedback_attempt_id_attempts_id_fk" FOREIGN KEY ("attempt_id") REFERENCES "public"."attempts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "challenge_feedback" ADD CONSTRAINT "challenge_feedback_hash_challenge_versions_hash_fk" FOREIGN KEY ("hash") REFERENCES "public"."challenge_versions"("hash") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "accommodation_requests_created_at_index" ON "accommodation_requests" USING btree ("created_at");--> statement-breakpoint
CREATE UNIQUE INDEX "accommodation_requests_open" ON "accommodation_requests" USING btree ("invitation_id") WHERE "accommodation_requests"."answered_at" is null;--> statement-breakpoint
CREATE INDEX "challenge_feedback_slug_index" ON "challenge_feedback" USING btree ("slug");