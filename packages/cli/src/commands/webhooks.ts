import {
	type NewsGivenUp,
	type Store,
	type SubscriberFigures,
	tellAgainSince,
	tellGivenUpAgain,
} from "@onedoor/runtime";

import { type Arguments, oneOf, readArguments } from "../arguments.ts";
import { type Io, UsageError } from "../io.ts";
import { STORE_OPTIONS, withStore } from "../store.ts";

/** More than anybody reads; `onedoor_news_given_up` of `/metrics` counts all of them. */
const MOST = 1000;

/**
 * `onedoor webhooks`: what other systems have still to be told, and what they did not take after all tries.
 * `onedoor webhooks replay`: has one told once more, by the server that runs or the next that does, under the same ids.
 * @returns 1 when something was given up
 */
export async function webhooks(argv: readonly string[], io: Io): Promise<number> {
	const args = readArguments(argv, {
		...STORE_OPTIONS,
		subscriber: { type: "string" },
		since: { type: "string" },
		"given-up": { type: "boolean" },
		format: { type: "string" },
	});
	const [verb = "list", ...more] = args.paths;
	const format = oneOf("format", args.text("format"), ["pretty", "json"]);
	if (more.length > 0 || (verb !== "list" && verb !== "replay"))
		throw new UsageError("expected `webhooks` or `webhooks replay`");
	if (verb === "list") return withStore(args, io, (store) => list(store, io, format));
	const wanted = wantedOf(args);
	return withStore(args, io, (store) => replay(store, io, format, wanted));
}

type Format = "pretty" | "json";

/** Left out `since`: what was given up. */
interface Wanted {
	readonly subscriber: string;
	readonly since: string | undefined;
}

function wantedOf(args: Arguments): Wanted {
	const [subscriber, since] = [args.text("subscriber"), args.text("since")];
	if (subscriber === undefined) throw new UsageError("name who is told with `--subscriber`");
	if ((since === undefined) !== args.flag("given-up"))
		throw new UsageError("say what is told again: `--since INSTANT` or `--given-up`");
	if (since !== undefined && Number.isNaN(Date.parse(since)))
		throw new UsageError("`--since` is an instant, like 2026-11-26T00:00:00+07:00");
	return { subscriber, since };
}

async function list(store: Store, io: Io, format: Format): Promise<number> {
	const found = await store.newsFigures();
	const subscribers = await Promise.all(found.map((one) => withNumbers(store, one)));
	const count = found.reduce((sum, { givenUp }) => sum + givenUp, 0);
	io.out(
		format === "json"
			? `${JSON.stringify({ subscribers: subscribers.map(asData) }, null, 2)}\n`
			: [...subscribers.flatMap(linesOf), `given up: ${count}`, ""].join("\n"),
	);
	return count > 0 ? 1 : 0;
}

type Named = SubscriberFigures & {
	readonly events: readonly (NewsGivenUp & { readonly number: string })[];
};

async function withNumbers(store: Store, figures: SubscriberFigures): Promise<Named> {
	const given = await store.newsGivenUp(figures.subscriber, MOST);
	const events = given.map(async (one) => ({
		...one,
		number: (await store.load(one.case))?.number ?? one.case,
	}));
	return { ...figures, events: await Promise.all(events) };
}

function asData({ subscriber, waiting, since, givenUp, why, events }: Named): unknown {
	return {
		subscriber,
		waiting,
		...(since !== undefined && { since: new Date(since).toISOString() }),
		...(why !== undefined && { why }),
		given_up: givenUp,
		events: events.map(({ case: id, number, seq, attempts, why: reason }) => ({
			case: id,
			number,
			seq,
			attempts,
			why: reason,
		})),
	};
}

function linesOf({ subscriber, waiting, since, why, givenUp, events }: Named): readonly string[] {
	const from = since === undefined ? "" : `, since ${new Date(since).toISOString()}`;
	return [
		`${subscriber}: ${waiting} cases wait${from}${why === undefined ? "" : `: ${why}`}; given up: ${givenUp}`,
		...events.map(
			(one) => `  event ${one.seq} of ${one.number}, tried ${one.attempts} times: ${one.why}`,
		),
	];
}

async function replay(
	store: Store,
	io: Io,
	format: Format,
	{ subscriber, since }: Wanted,
): Promise<number> {
	const again =
		since === undefined
			? await tellGivenUpAgain(store, subscriber)
			: await tellAgainSince(store, subscriber, since);
	io.out(
		format === "json"
			? `${JSON.stringify({ subscriber, ...again }, null, 2)}\n`
			: `${subscriber} will be told again: ${again.events} events of ${again.cases} cases\n`,
	);
	return 0;
}
