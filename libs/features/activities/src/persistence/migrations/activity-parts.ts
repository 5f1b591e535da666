import { tenantTable } from '#database';

const ofActivity = (name: string): string =>
  `CONSTRAINT ${name} FOREIGN KEY (district_id, activity_id) REFERENCES activities.activities (district_id, id)`;

/** Series, their minutes and actions, and the votes on topics. */
export const MEETINGS = `
  CREATE TABLE activities.series (
    id uuid PRIMARY KEY,
    district_id uuid NOT NULL REFERENCES platform.districts (id),
    title text NOT NULL,
    host_union_id uuid,
    created_at timestamptz NOT NULL,
    UNIQUE (district_id, id)
  );
  ${tenantTable('activities.series')}

  CREATE TABLE activities.minutes (
    activity_id uuid PRIMARY KEY,
    district_id uuid NOT NULL,
    agenda text[] NOT NULL DEFAULT '{}',
    text text NOT NULL DEFAULT '',
    decisions text[] NOT NULL DEFAULT '{}',
    version integer NOT NULL DEFAULT 1,
    updated_at timestamptz NOT NULL,
    ${ofActivity('minutes_activity_fk')}
  );
  ${tenantTable('activities.minutes')}

  CREATE TABLE activities.actions (
    id uuid PRIMARY KEY,
    district_id uuid NOT NULL,
    series_id uuid,
    activity_id uuid NOT NULL,
    what text NOT NULL,
    who text NOT NULL,
    until date NOT NULL,
    created_at timestamptz NOT NULL,
    done_at timestamptz,
    done_note text NOT NULL DEFAULT '',
    ${ofActivity('actions_activity_fk')}
  );
  CREATE INDEX actions_series ON activities.actions (district_id, series_id, created_at);
  CREATE INDEX actions_activity ON activities.actions (district_id, activity_id, created_at);
  ${tenantTable('activities.actions')}

  CREATE TABLE activities.rounds (
    id uuid PRIMARY KEY,
    district_id uuid NOT NULL REFERENCES platform.districts (id),
    title text NOT NULL,
    closes_at timestamptz NOT NULL,
    created_at timestamptz NOT NULL,
    UNIQUE (district_id, id)
  );
  CREATE INDEX rounds_listing ON activities.rounds (district_id, closes_at, id);
  ${tenantTable('activities.rounds')}

  CREATE TABLE activities.topics (
    id uuid PRIMARY KEY,
    district_id uuid NOT NULL,
    round_id uuid NOT NULL,
    title text NOT NULL,
    why text NOT NULL,
    proposed_by uuid,
    created_at timestamptz NOT NULL,
    UNIQUE (district_id, round_id, id),
    FOREIGN KEY (district_id, round_id) REFERENCES activities.rounds (district_id, id)
  );
  ${tenantTable('activities.topics')}

  CREATE TABLE activities.votes (
    district_id uuid NOT NULL,
    round_id uuid NOT NULL,
    union_id uuid NOT NULL,
    topic_id uuid NOT NULL,
    voted_at timestamptz NOT NULL,
    PRIMARY KEY (district_id, round_id, union_id),
    FOREIGN KEY (district_id, round_id, topic_id) REFERENCES activities.topics (district_id, round_id, id)
  );
  ${tenantTable('activities.votes')}`;

/**
 * Answers carry no time and no person; that somebody has answered is kept apart from them, as a keyed
 * hash. Calendar feeds are read without log-in, so their owner is looked up before the district is known.
 */
export const AFTERWARDS = `
  CREATE TABLE activities.answers (
    id uuid PRIMARY KEY,
    district_id uuid NOT NULL,
    activity_id uuid NOT NULL,
    useful smallint NOT NULL CHECK (useful BETWEEN 1 AND 5),
    organized smallint NOT NULL CHECK (organized BETWEEN 1 AND 5),
    text text NOT NULL DEFAULT '',
    ${ofActivity('answers_activity_fk')}
  );
  CREATE INDEX answers_activity ON activities.answers (district_id, activity_id, id);
  ${tenantTable('activities.answers')}

  CREATE TABLE activities.answer_receipts (
    district_id uuid NOT NULL,
    activity_id uuid NOT NULL,
    receipt text NOT NULL,
    PRIMARY KEY (district_id, activity_id, receipt),
    ${ofActivity('answer_receipts_activity_fk')}
  );
  ${tenantTable('activities.answer_receipts')}

  CREATE TABLE activities.photos (
    id uuid PRIMARY KEY,
    district_id uuid NOT NULL,
    activity_id uuid NOT NULL,
    caption text NOT NULL,
    sha256 text,
    consent text NOT NULL,
    consented_by text NOT NULL,
    consented_at timestamptz NOT NULL,
    added_by uuid,
    withdrawn_at timestamptz,
    CHECK ((sha256 IS NULL) = (withdrawn_at IS NOT NULL)),
    ${ofActivity('photos_activity_fk')}
  );
  CREATE INDEX photos_activity ON activities.photos (district_id, activity_id, consented_at);
  CREATE INDEX photos_content ON activities.photos (district_id, sha256);
  ${tenantTable('activities.photos')}

  CREATE TABLE activities.feeds (
    user_id uuid PRIMARY KEY,
    district_id uuid NOT NULL REFERENCES platform.districts (id),
    token_hash text NOT NULL UNIQUE,
    union_id uuid,
    created_at timestamptz NOT NULL
  );
  ${tenantTable('activities.feeds')}
  CREATE FUNCTION activities.feed_owner(hash text)
    RETURNS TABLE (district_id uuid, user_id uuid, union_id uuid)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog
    AS 'SELECT f.district_id, f.user_id, f.union_id FROM activities.feeds f WHERE f.token_hash = hash';
  REVOKE EXECUTE ON FUNCTION activities.feed_owner(text) FROM PUBLIC;
  GRANT EXECUTE ON FUNCTION activities.feed_owner(text) TO star_app;`;

/** 劳模工匠助企行: who offers help for an order, what was delivered, and the slip both sides confirm. */
export const VISITS = `
  CREATE TABLE activities.offers (
    id uuid PRIMARY KEY,
    district_id uuid NOT NULL,
    activity_id uuid NOT NULL,
    union_id uuid NOT NULL,
    craftsman text NOT NULL,
    offer text NOT NULL,
    status text NOT NULL CHECK (status IN ('offered', 'chosen', 'declined', 'withdrawn')),
    offered_at timestamptz NOT NULL,
    UNIQUE (district_id, activity_id, union_id),
    ${ofActivity('offers_activity_fk')}
  );
  ${tenantTable('activities.offers')}

  CREATE TABLE activities.slips (
    activity_id uuid PRIMARY KEY,
    district_id uuid NOT NULL,
    liaison text NOT NULL,
    delivered_on date NOT NULL,
    solved text NOT NULL DEFAULT '',
    asked_by uuid NOT NULL,
    helped_by uuid NOT NULL,
    asker_confirmed_at timestamptz,
    asker_name text,
    helper_confirmed_at timestamptz,
    helper_name text,
    version integer NOT NULL DEFAULT 1,
    ${ofActivity('slips_activity_fk')}
  );
  ${tenantTable('activities.slips')}`;
