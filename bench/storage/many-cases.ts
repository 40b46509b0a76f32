import { Pool } from "pg";

import type { Bundle } from "../../packages/dsl/src/bundle/index.ts";
import { postgresStore, type Store } from "../../packages/runtime/src/index.ts";
import type { Row } from "../row.ts";
import { byHandOnPostgres } from "./by-hand-postgres.ts";
import { NOW } from "./road-works.ts";
import { asking, carryingOut, sideBySide } from "./side-by-side.ts";
import { withOnedoor } from "./with-onedoor.ts";
import type { World } from "./world.ts";

/** Cases stored before anything is timed. `ONEDOOR_BENCH_CASES` makes the many more: a million takes some minutes. */
const FEW = 10_000;
const MANY = Number(process.env.ONEDOOR_BENCH_CASES ?? 100_000);

const [FEW_TEXT, MANY_TEXT] = [FEW, MANY].map((cases) => `among ${cases.toLocaleString("en")}`);

/** What a store of many cases costs more than one of few. */
export async function manyCases(
	url: string,
	connections: number,
	bundle: Bundle,
): Promise<readonly Row[]> {
	const worlds: World[] = [];
	const byHand = async (schema: string, many: string | undefined, cases: number) => {
		const world = await byHandOnPostgres(`act by hand, ${many}`, url, schema, connections);
		worlds.push(world);
		await fill(url, schema, world, cases);
		return world;
	};
	const onedoor = async (schema: string, many: string | undefined, cases: number) => {
		const store = postgresStore({ url, schema, connections });
		const world = await withOnedoor(`act with Onedoor, ${many}`, store, bundle);
		worlds.push(world);
		await fill(url, schema, world, cases);
		return { store, world };
	};
	try {
		const few = {
			hand: await byHand("few_by_hand", FEW_TEXT, FEW),
			...(await onedoor("few", FEW_TEXT, FEW)),
		};
		const many = {
			hand: await byHand("many_by_hand", MANY_TEXT, MANY),
			...(await onedoor("many", MANY_TEXT, MANY)),
		};
		const size = { clients: connections, cases: 40 };
		const acts = await sideBySide([
			carryingOut(few.hand, size),
			carryingOut(many.hand, size, { against: few.hand.id }),
			carryingOut(few.world, size),
			carryingOut(many.world, size, { against: few.world.id, gate: 1 / 0.8 }),
		]);
		return [...withHandsGate(acts, many), ...(await lists(few.store, many.store))];
	} finally {
		await Promise.all(worlds.map((world) => world.close()));
	}
}

/** Nobody can be asked to slow down less than the plain form of the same job does. */
function withHandsGate(
	rows: readonly Row[],
	many: { readonly hand: World; readonly world: World },
): readonly Row[] {
	const hand = rows.find(({ id }) => id === many.hand.id)?.ratio ?? 0;
	return rows.map((row) =>
		row.id === many.world.id ? { ...row, gate: Math.max(row.gate ?? 0, hand) } : row,
	);
}

function lists(few: Store, many: Store): Promise<readonly Row[]> {
	const desk = (store: Store) => () => store.tasks({ roles: ["clerk", "head"], limit: 20 });
	const due = (store: Store) => () =>
		store.claimDue(NOW + 3_600_000, { now: 0, until: 0, limit: 20 });
	const both = (what: string, ask: (store: Store) => () => Promise<unknown>) => {
		const against = `${what}, ${FEW_TEXT}`;
		return [
			asking(against, ask(few), 200),
			asking(`${what}, ${MANY_TEXT}`, ask(many), 200, { against, gate: 1.2 }),
		];
	};
	return sideBySide([...both("desk list", desk), ...both("due list", due)]);
}

/** Copies of one case, each with an id, two due rows, a task and a line of its log. Its own rows stay as they are. */
async function fill(url: string, schema: string, world: World, cases: number): Promise<void> {
	const template = "11111111-1111-1111-1111-111111111111";
	await world.open(template);
	const pool = new Pool({ connectionString: url, max: 1, options: `-c search_path=${schema}` });
	const { rows } = await pool.query("SELECT body::text AS body FROM cases WHERE case_id = $1", [
		template,
	]);
	const body = String(rows[0]?.body);
	const values = [cases, body, template, NOW];
	const one = `WITH one AS (SELECT n, md5(n::text) AS id FROM generate_series(1, $1::int) AS n)`;
	const text = `${one}, stored AS (
			INSERT INTO cases (case_id, number, version, status, applicant, opened_at, body)
			SELECT id, id, 1, 'open', 'applicant ' || n % 100000, $4::bigint - n, replace($2, $3, id)::json FROM one
		), logged AS (
			INSERT INTO events (case_id, seq, body) SELECT id, 1, replace($2, $3, id)::json FROM one
		), awaited AS (
			INSERT INTO due (case_id, what, kind, at)
			SELECT id, what, 'late', $4::bigint + n * 1000 FROM one, unnest(ARRAY['step', 'clocks.total']) AS what
		)
		INSERT INTO tasks (case_id, task_id, role, due_at, late, body)
		SELECT id, id || ':check:1', CASE n % 3 WHEN 0 THEN 'clerk' WHEN 1 THEN 'head' ELSE 'builder' END,
			$4::bigint + n * 1000, false,
			json_build_object('id', id || ':check:1', 'step', 'check', 'role', 'clerk', 'late', false) FROM one`;
	await pool.query(text, values);
	await pool.query("ANALYZE");
	await pool.query("CHECKPOINT");
	await pool.end();
}
