/**
 * Each entry of the ledger changes the totals of its application and its programme in the same transaction, by
 * relative updates: rows wait for each other, and the tables' checks refuse the fen too much, whoever wrote it.
 * What is released or returned is free again for others.
 */
export const MONEY_FUNCTIONS = `
  CREATE FUNCTION grants.book_entry() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
  DECLARE committed bigint; paid bigint; returned bigint;
  BEGIN
    committed := CASE NEW.kind WHEN 'commit' THEN NEW.amount_fen WHEN 'pay' THEN 0 ELSE -NEW.amount_fen END;
    paid := CASE NEW.kind WHEN 'pay' THEN NEW.amount_fen ELSE 0 END;
    returned := CASE NEW.kind WHEN 'return' THEN NEW.amount_fen ELSE 0 END;
    UPDATE grants.programmes SET committed_fen = committed_fen + committed, paid_fen = paid_fen + paid,
      returned_fen = returned_fen + returned
      WHERE district_id = NEW.district_id AND id = NEW.programme_id;
    UPDATE grants.applications SET committed_fen = committed_fen + committed, paid_fen = paid_fen + paid,
      returned_fen = returned_fen + returned
      WHERE district_id = NEW.district_id AND id = NEW.application_id;
    RETURN NULL;
  END $$;
  REVOKE EXECUTE ON FUNCTION grants.book_entry() FROM PUBLIC;
  CREATE TRIGGER book AFTER INSERT ON grants.entries FOR EACH ROW EXECUTE FUNCTION grants.book_entry();`;
