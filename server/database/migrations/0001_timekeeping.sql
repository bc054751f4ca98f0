CREATE TABLE "attempt_pauses" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"attempt_id" uuid NOT NULL,
	"reason" text NOT NULL,
	"paused_by" text,
	"paused_at" timestamp with time zone NOT NULL,
	"resumed_by" text,
	"resumed_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "time_grants" (
	"attempt_id" uuid NOT NULL,
	"key" uuid NOT NULL,
	"minutes" integer NOT NULL,
	"reason" text NOT NULL,
	"granted_by" text,
	"granted_at" timestamp with time zone NOT NULL,
	CONSTRAINT "time_grants_attempt_id_key_pk" PRIMARY KEY("attempt_id","key")
);
--> statement-breakpoint
ALTER TABLE "submissions" ADD COLUMN "key" uuid;--> statement-breakpoint
ALTER TABLE "attempt_pauses" ADD CONSTRAINT "attempt_pauses_attempt_id_attempts_id_fk" FOREIGN KEY ("attempt_id") REFERENCES "public"."attempts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attempt_pauses" ADD CONSTRAINT "attempt_pauses_paused_by_users_id_fk" FOREIGN KEY ("paused_by") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attempt_pauses" ADD CONSTRAINT "attempt_pauses_resumed_by_users_id_fk" FOREIGN KEY ("resumed_by") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "time_grants" ADD CONSTRAINT "time_grants_attempt_id_attempts_id_fk" FOREIGN KEY ("attempt_id") REFERENCES "public"."attempts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "time_grants" ADD CONSTRAINT "time_grants_granted_by_users_id_fk" FOREIGN KEY ("granted_by") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "attempt_pauses_attempt_id_paused_at_index" ON "attempt_pauses" USING btree ("attempt_id","paused_at");--> statement-breakpoint
CREATE UNIQUE INDEX "attempt_pauses_open" ON "attempt_pauses" USING btree ("attempt_id") WHERE "attempt_pauses"."resumed_at" is null;--> statement-breakpoint
CREATE UNIQUE INDEX "submissions_key" ON "submissions" USING btree ("attempt_id","key");