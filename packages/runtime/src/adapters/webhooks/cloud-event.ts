import type { CaseNews, ToldKind } from "../../ports/subscriber.ts";

/** CloudEvents 1.0.2, JSON format 1.0.2: what a subscriber gets of one event of a case. */
export interface CaseCloudEvent {
	readonly specversion: "1.0";
	/** With `source` the same each time this event is told: whoever has seen it once has seen it. */
	readonly id: string;
	/** The service that keeps the case. */
	readonly source: string;
	/** `onedoor.case.<kind>.v1`. */
	readonly type: string;
	/** Number of the case. */
	readonly subject: string;
	/** When it happened, with offset. */
	readonly time: string;
	readonly datacontenttype: "application/json";
	/** CloudEvents extension "sequence": sorts as text; within one case, with gaps where nobody wanted an event. */
	readonly sequence: string;
	/** CloudEvents extension "partitioning": what has to stay in order has the same. */
	readonly partitionkey: string;
	readonly data: Omit<CaseNews, "id" | "kind" | "at">;
}

/** The version of what `data` means. It grows under the same number; a member that changes its meaning takes the next. */
const VERSION = 1;

export function typeOf(kind: ToldKind): string {
	return `onedoor.case.${kind}.v${VERSION}`;
}

/** @param origin of the service, `https://cases.example` */
export function cloudEventOf(origin: string, { id, kind, at, ...data }: CaseNews): CaseCloudEvent {
	return {
		specversion: "1.0",
		id,
		source: `${origin}/api/cases`,
		type: typeOf(kind),
		subject: data.number,
		time: at,
		datacontenttype: "application/json",
		sequence: String(data.seq).padStart(10, "0"),
		partitionkey: data.case,
		data,
	};
}
