import type { NewsOf, NewsStore, SubscriberFigures } from "../news.ts";
import { copy, keyOf, type NewsRow, type Tables } from "./tables.ts";

/** Where something waits already, that is told first. */
export function addNews(
	tables: Tables,
	of: NewsOf,
	{ told, upto, at }: { readonly told: number; readonly upto: number; readonly at: number },
): NewsRow {
	const key = keyOf(of.case, of.subscriber);
	const row = tables.news.get(key) ?? {
		subscriber: of.subscriber,
		case: of.case,
		told,
		upto,
		since: at,
		attempts: 0,
		nextAt: at,
		leasedUntil: 0,
		why: undefined,
	};
	row.upto = Math.max(row.upto, upto);
	tables.news.set(key, row);
	return row;
}

/** Who is still to be told what. */
export function news(tables: Tables): NewsStore {
	const rowOf = (of: NewsOf) => tables.news.get(keyOf(of.case, of.subscriber));
	const dropTold = (row: NewsRow) => {
		if (row.told >= row.upto) tables.news.delete(keyOf(row.case, row.subscriber));
	};
	const ofSubscriber = (subscriber: string) =>
		[...tables.news.values()]
			.filter((row) => row.subscriber === subscriber)
			.sort((one, other) => one.nextAt - other.nextAt);
	return {
		claimNews: async (subscriber, { now, until, limit }) =>
			ofSubscriber(subscriber)
				.filter((row) => row.nextAt <= now && row.leasedUntil <= now)
				.slice(0, limit)
				.map((row) => {
					row.leasedUntil = until;
					const { told, upto, attempts } = row;
					return { subscriber, case: row.case, told, upto, attempts };
				}),
		keepTold: async (of, seq, leasedUntil) => {
			const row = rowOf(of);
			const isKept = row?.told === of.told;
			if (row) Object.assign(row, { leasedUntil: isKept ? leasedUntil : 0 });
			if (row === undefined || !isKept) return false;
			Object.assign(row, { told: seq, attempts: 0, why: undefined });
			dropTold(row);
			return true;
		},
		retryNews: async (of, at, why) => {
			const row = rowOf(of);
			if (row) Object.assign(row, { attempts: of.attempts, nextAt: at, leasedUntil: 0, why });
		},
		giveUpNews: async (event) => {
			tables.newsGivenUp.set(keyOf(event.case, event.subscriber, String(event.seq)), copy(event));
			const row = rowOf(event);
			if (row === undefined || row.told >= event.seq) return;
			Object.assign(row, { told: event.seq, attempts: 0, why: undefined, leasedUntil: 0 });
			dropTold(row);
		},
		tellAgain: async (of, { from, upto, at }) => {
			for (const [key, event] of tables.newsGivenUp)
				if (event.case === of.case && event.subscriber === of.subscriber && event.seq >= from)
					tables.newsGivenUp.delete(key);
			const row = addNews(tables, of, { told: from - 1, upto, at });
			Object.assign(row, { told: Math.min(row.told, from - 1), attempts: 0, nextAt: at });
		},
		nextNews: async (subscriber, now) =>
			ofSubscriber(subscriber).find((row) => row.leasedUntil <= now)?.nextAt,
		newsGivenUp: async (subscriber, limit) =>
			copy(
				[...tables.newsGivenUp.values()]
					.filter((event) => event.subscriber === subscriber)
					.sort((one, other) =>
						one.case === other.case ? one.seq - other.seq : one.case < other.case ? -1 : 1,
					)
					.slice(0, limit),
			),
		newsFigures: async () => {
			const names = new Set(
				[...tables.news.values(), ...tables.newsGivenUp.values()].map((row) => row.subscriber),
			);
			return [...names].sort().map((subscriber) => figuresOf(tables, subscriber));
		},
	};
}

function figuresOf(tables: Tables, subscriber: string): SubscriberFigures {
	const waiting = [...tables.news.values()].filter((row) => row.subscriber === subscriber);
	const whys = waiting.flatMap(({ why }) => why ?? []).sort();
	const why = whys.at(-1);
	return {
		subscriber,
		waiting: waiting.length,
		...(waiting.length > 0 && { since: Math.min(...waiting.map(({ since }) => since)) }),
		givenUp: [...tables.newsGivenUp.values()].filter((event) => event.subscriber === subscriber)
			.length,
		...(why !== undefined && { why }),
	};
}
