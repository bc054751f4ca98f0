CREATE TABLE "erasures" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"kind" text NOT NULL,
	"invitation_id" uuid NOT NULL,
	"assessment_id" uuid NOT NULL,
	"days" integer,
	"reason" text,
	"by" text,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "erasures" ADD CONSTRAINT "erasures_assessment_id_assessments_id_fk" FOREIGN KEY ("assessment_id") REFERENCES "public"."assessments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "erasures" ADD CONSTRAINT "erasures_by_users_id_fk" FOREIGN KEY ("by") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "erasures_at_id_index" ON "erasures" USING btree ("at","id");--> statement-breakpoint
CREATE INDEX "erasures_invitation_id_index" ON "erasures" USING btree ("invitation_id");--> statement-breakpoint
DROP TRIGGER "audit_log_only_grows" ON "audit_log";--> statement-breakpoint
CREATE TRIGGER "audit_log_only_grows" BEFORE DELETE OR TRUNCATE ON "audit_log" FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change_of_audit_log"();--> statement-breakpoint
CREATE FUNCTION "forgets_alone"("old" "audit_log", "new" "audit_log") RETURNS boolean LANGUAGE sql IMMUTABLE AS $$
  SELECT ("old".id, "old".at, "old".actor_id, "old".actor_name, "old".action, "old".subject)
      IS NOT DISTINCT FROM ("new".id, "new".at, "new".actor_id, "new".actor_name, "new".action, "new".subject)
    AND ("new".origin IS NULL OR "new".origin IS NOT DISTINCT FROM "old".origin)
    AND ("new".details = "old".details OR NOT EXISTS (
      SELECT 1 FROM json_each("old".details::json) o FULL JOIN json_each("new".details::json) n ON n.key = o.key
      WHERE o.key IS NULL OR n.key IS NULL OR (n.value::text <> o.value::text AND n.value::text <> '"[erased]"')))
$$;--> statement-breakpoint
CREATE FUNCTION "refuse_rewriting_of_audit_log"() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
  IF coalesce(current_setting('assay.audit_forgets', true), '') <> 'yes' OR NOT forgets_alone(OLD, NEW) THEN
    RAISE EXCEPTION 'The audit log only grows.';
  END IF;
  RETURN NEW;
END $$;--> statement-breakpoint
CREATE TRIGGER "audit_log_is_not_rewritten" BEFORE UPDATE ON "audit_log" FOR EACH ROW EXECUTE FUNCTION "refuse_rewriting_of_audit_log"();--> statement-breakpoint
CREATE FUNCTION "erase_from_audit_log"("ids" text[], "patterns" text[]) RETURNS void LANGUAGE plpgsql AS $$ BEGIN
  PERFORM set_config('assay.audit_forgets', 'yes', true);
  UPDATE audit_log SET details = (
    SELECT json_object_agg(part.key, CASE
      WHEN json_typeof(part.value) = 'string'
        AND ((subject = ANY(ids) AND part.key IN ('reason', 'label')) OR part.value::text ~* ANY(patterns))
      THEN '"[erased]"'::json ELSE part.value END)
    FROM json_each(details::json) part)
  WHERE details <> '{}' AND action <> 'candidate.erased' AND ((subject = ANY(ids)
      AND (details::json -> 'reason' IS NOT NULL OR details::json -> 'label' IS NOT NULL))
    OR details ~* ANY(patterns));
  PERFORM set_config('assay.audit_forgets', '', true);
END $$;--> statement-breakpoint
CREATE FUNCTION "erase_origins_of_audit_log"("before" timestamptz) RETURNS integer LANGUAGE plpgsql AS $$ DECLARE erased integer; BEGIN
  PERFORM set_config('assay.audit_forgets', 'yes', true);
  UPDATE audit_log SET origin = NULL WHERE origin IS NOT NULL AND at < "before";
  GET DIAGNOSTICS erased = ROW_COUNT;
  PERFORM set_config('assay.audit_forgets', '', true);
  RETURN erased;
END $$;
