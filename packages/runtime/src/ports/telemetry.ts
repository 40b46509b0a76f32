/**
 * Every attribute that a span or a figure may have. A name that does not stand here cannot be said: they hold words of
 * procedures and protocols, and nothing that anybody typed. Names with two dots and more are OpenTelemetry's own
 * (semantic conventions 1.41); `onedoor.case` is the random id of a case, by which nobody is found without the store.
 */
export const ATTRIBUTES = [
	"error.type",
	"http.request.method",
	"http.response.status_code",
	"http.route",
	"onedoor.answer",
	"onedoor.call",
	"onedoor.case",
	"onedoor.command",
	"onedoor.deadlines.fired",
	"onedoor.effect",
	"onedoor.effects.carried",
	"onedoor.outcome",
	"onedoor.port",
	"onedoor.procedure",
	"onedoor.register",
	"onedoor.result",
	"onedoor.status",
	"onedoor.step",
	"onedoor.subscriber",
	"onedoor.tries",
	"server.address",
	"server.port",
	"url.scheme",
] as const;

export type Attributes = Readonly<Partial<Record<(typeof ATTRIBUTES)[number], string | number>>>;

/** Durations, in seconds, and the attributes of the span by which each is told apart. Never a case: there are too many. */
export const HISTOGRAMS: Readonly<Record<HistogramName, readonly (keyof Attributes)[]>> = {
	"http.server.request.duration": [
		"http.request.method",
		"http.route",
		"http.response.status_code",
		"url.scheme",
		"error.type",
	],
	"http.client.request.duration": [
		"http.request.method",
		"server.address",
		"server.port",
		"http.response.status_code",
		"error.type",
	],
	"onedoor.command.duration": [
		"onedoor.command",
		"onedoor.procedure",
		"onedoor.step",
		"onedoor.outcome",
		"onedoor.result",
		"error.type",
	],
	"onedoor.register.duration": ["onedoor.register", "onedoor.call", "onedoor.answer"],
};

export type HistogramName =
	| "http.server.request.duration"
	| "http.client.request.duration"
	| "onedoor.command.duration"
	| "onedoor.register.duration";

/** What is so at this moment in the whole store: each server of a store says the same. */
export const GAUGES: Readonly<Record<GaugeName, string>> = {
	"onedoor.cases": "{case}",
	"onedoor.effects.pending": "{effect}",
	"onedoor.effects.dead": "{effect}",
	"onedoor.deadline.lag": "s",
	"onedoor.news.pending": "{case}",
	"onedoor.news.lag": "s",
	"onedoor.news.dead": "{event}",
};

export type GaugeName =
	| "onedoor.cases"
	| "onedoor.effects.pending"
	| "onedoor.effects.dead"
	| "onedoor.deadline.lag"
	| "onedoor.news.pending"
	| "onedoor.news.lag"
	| "onedoor.news.dead";

export interface GaugeValue {
	readonly name: GaugeName;
	readonly value: number;
	readonly attributes: Attributes;
}

/** Something that is done and takes time. */
export interface Observed {
	/** Few there are: no id, no address. */
	readonly name: string;
	/** `server`: somebody calls. `client`: somebody outside is called. */
	readonly kind: "server" | "client" | "internal";
	readonly attributes?: Attributes;
	/** Its duration is a value of this histogram as well. */
	readonly measured?: HistogramName;
	/**
	 * Left out: part of what is under way. `nothing`: a trace of its own. `traceparent`: part of the caller's trace, by
	 * this header (W3C Trace Context, section 3.2), unless a host has begun one already. `effect`: part of what left this
	 * effect to be carried out, if that was in this process and not long ago.
	 */
	readonly from?: "nothing" | { readonly traceparent: string } | { readonly effect: string };
}

/** What is told of it while it is done. */
export interface Span {
	add(attributes: Attributes): void;
	/** It went wrong: one word, with a stable spelling. */
	failed(type: string): void;
	/** Effects that it leaves to be carried out. */
	leaves(effects: readonly string[]): void;
	/** Nothing happened in it after all, and nothing is told. */
	drop(): void;
}

/** Where whoever operates the service sees what it does. Nothing that goes wrong in here reaches an act. */
export interface Telemetry {
	/** Does `work`, and passes on what it gives. What it throws fails the span, by the name of its class alone. */
	within<Value>(observed: Observed, work: (span: Span) => Promise<Value>): Promise<Value>;
	/** Value of the header by which an outgoing call goes on with the trace. Undefined: nothing is under way. */
	traceparent(): string | undefined;
	/** Asks for gauges whenever they are sent. Gives back what ends it. */
	gauges(read: () => Promise<readonly GaugeValue[]>): () => void;
}
