/**
 * What has to look before the district is known, so it runs as the owner, past row-level security:
 * each function takes a secret (or a name to guess at) and gives back no more than that one account.
 */
export const logInFunctions = `
  CREATE FUNCTION identity.principal_of(district uuid, account uuid, at timestamptz) RETURNS jsonb
  LANGUAGE sql STABLE AS $$
    SELECT jsonb_build_object(
      'userId', u.id, 'districtId', u.district_id, 'username', u.username, 'name', u.name, 'locale', u.locale,
      'mustChangePassword', u.one_time_until IS NOT NULL,
      'grants', coalesce((
        SELECT jsonb_agg(jsonb_build_object('role', g.role, 'scopeType', g.scope_type, 'scopeId', g.scope_id))
        FROM identity.role_grants g
        WHERE g.district_id = district AND g.user_id = account
          AND g.valid_from <= at AND (g.valid_until IS NULL OR g.valid_until > at)), '[]'))
    FROM identity.users u
    WHERE u.district_id = district AND u.id = account AND u.deactivated_at IS NULL
  $$;

  CREATE FUNCTION identity.find_session(given bytea, at timestamptz, idle interval) RETURNS jsonb
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
  DECLARE one identity.sessions;
  BEGIN
    SELECT * INTO one FROM identity.sessions s WHERE s.token_hash = given;
    IF NOT FOUND THEN RETURN NULL; END IF;
    IF one.revoked_at IS NOT NULL OR one.expires_at <= at OR one.last_seen_at + idle <= at THEN
      RETURN jsonb_build_object('formerUserId', one.user_id);
    END IF;
    IF one.last_seen_at < at - interval '1 minute' THEN
      UPDATE identity.sessions SET last_seen_at = at WHERE id = one.id AND last_seen_at < at - interval '1 minute';
    END IF;
    RETURN identity.principal_of(one.district_id, one.user_id, at) || jsonb_build_object('sessionId', one.id);
  END $$;

  CREATE FUNCTION identity.find_token(given bytea, at timestamptz) RETURNS jsonb
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
  DECLARE one identity.api_tokens;
  BEGIN
    SELECT * INTO one FROM identity.api_tokens t
    WHERE t.token_hash = given AND t.revoked_at IS NULL AND t.expires_at > at;
    IF NOT FOUND THEN RETURN NULL; END IF;
    IF one.last_used_at IS NULL OR one.last_used_at < at - interval '1 minute' THEN
      UPDATE identity.api_tokens SET last_used_at = at WHERE id = one.id;
    END IF;
    RETURN identity.principal_of(one.district_id, one.user_id, at)
      || jsonb_build_object('tokenId', one.id, 'scopes', to_jsonb(one.scopes));
  END $$;

  -- Counts an attempt before its password is looked at, so that many at once cannot slip through.
  -- Returns until when the key is locked; NULL: the attempt may go on.
  CREATE FUNCTION identity.count_attempt(given bytea, at timestamptz, free integer, first_seconds integer, longest_seconds integer)
  RETURNS timestamptz LANGUAGE plpgsql AS $$
  DECLARE one identity.login_attempts; counted integer;
  BEGIN
    INSERT INTO identity.login_attempts (key, failures, last_at) VALUES (given, 0, at) ON CONFLICT DO NOTHING;
    SELECT * INTO one FROM identity.login_attempts WHERE key = given FOR UPDATE;
    IF one.locked_until > at THEN RETURN one.locked_until; END IF;
    counted := one.failures + 1;
    UPDATE identity.login_attempts SET failures = counted, last_at = at, locked_until = CASE WHEN counted >= free THEN
      at + make_interval(secs => least(longest_seconds, first_seconds * 2 ^ least(counted - free, 20))) END
    WHERE key = given;
    RETURN NULL;
  END $$;

  CREATE FUNCTION identity.begin_log_in(given_name text, account bytea, network bytea, at timestamptz, limits jsonb)
  RETURNS jsonb LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
  DECLARE locked timestamptz; one identity.users;
  BEGIN
    DELETE FROM identity.login_attempts WHERE last_at < at - interval '1 hour';
    locked := identity.count_attempt(network, at, (limits->>'network')::int, (limits->>'first')::int, (limits->>'longest')::int);
    IF locked IS NULL THEN
      locked := identity.count_attempt(account, at, (limits->>'account')::int, (limits->>'first')::int, (limits->>'longest')::int);
    END IF;
    SELECT * INTO one FROM identity.users u WHERE u.username = given_name AND u.deactivated_at IS NULL;
    RETURN jsonb_build_object(
      'waitSeconds', ceil(extract(epoch FROM locked - at)),
      'user', CASE WHEN one.id IS NOT NULL THEN jsonb_build_object(
        'id', one.id, 'districtId', one.district_id, 'name', one.name, 'passwordHash', one.password_hash,
        'oneTimeExpired', coalesce(one.one_time_until <= at, false)) END);
  END $$;

  CREATE FUNCTION identity.finish_log_in(account bytea, network bytea) RETURNS void
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
  BEGIN
    UPDATE identity.login_attempts SET failures = greatest(failures - 1, 0), locked_until = NULL WHERE key = network;
    DELETE FROM identity.login_attempts WHERE key = account;
  END $$;

  REVOKE EXECUTE ON ALL FUNCTIONS IN SCHEMA identity FROM PUBLIC;
  GRANT EXECUTE ON FUNCTION identity.find_session, identity.find_token, identity.begin_log_in, identity.finish_log_in TO star_app;
`;
