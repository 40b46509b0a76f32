import { AsyncLocalStorage } from "node:async_hooks";

import {
	type Context,
	context,
	type Histogram,
	type MeterProvider,
	metrics,
	type Span as OtelSpan,
	ROOT_CONTEXT,
	SpanKind,
	SpanStatusCode,
	type Tracer,
	type TracerProvider,
	trace,
} from "@opentelemetry/api";

import {
	type Attributes,
	GAUGES,
	type GaugeValue,
	HISTOGRAMS,
	type HistogramName,
	type Observed,
	type Span,
	type Telemetry,
} from "../../ports/telemetry.ts";
import { observing } from "../outgoing/observing.ts";
import { leftEffects } from "./left-effects.ts";
import { readTraceparent, writeTraceparent } from "./traceparent.ts";

export interface OpenTelemetryOptions {
	/** Default: the one that the host's SDK has registered. */
	readonly tracerProvider?: TracerProvider;
	/** Default: the same. */
	readonly meterProvider?: MeterProvider;
}

/** Under which its spans and figures are found. */
const SCOPE = "@onedoor/runtime";
/** Seconds, as the semantic conventions advise for HTTP. */
const BUCKETS = [0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.25, 0.5, 0.75, 1, 2.5, 5, 7.5, 10];

/**
 * Tells OpenTelemetry. Where the host has a context manager and spans of its own, ours lie below those, and those of its
 * libraries below ours; without, ours still lie below each other.
 */
export function openTelemetry(options: OpenTelemetryOptions = {}): Telemetry {
	const { tracerProvider = trace, meterProvider = metrics } = options;
	const tracer = tracerProvider.getTracer(SCOPE);
	const meter = meterProvider.getMeter(SCOPE);
	const histograms = Object.fromEntries(
		Object.keys(HISTOGRAMS).map((name) => [
			name,
			meter.createHistogram(name, {
				unit: "s",
				advice: { explicitBucketBoundaries: BUCKETS },
			}),
		]),
	) as Readonly<Record<HistogramName, Histogram>>;
	const current = new AsyncLocalStorage<Context>();
	const left = leftEffects();
	const active = (): Context => current.getStore() ?? context.active();

	const telemetry: Telemetry = {
		within: async (observed, work) => {
			const told = begin(tracer, observed, parentOf(observed), left.keep);
			const below = trace.setSpan(told.parent, told.span);
			try {
				return await current.run(below, () =>
					context.with(below, () => observing.run(telemetry, () => work(told))),
				);
			} catch (error) {
				told.failed(classOf(error));
				throw error;
			} finally {
				told.end(histograms);
			}
		},
		traceparent: () => {
			const span = trace.getSpanContext(active());
			return span && writeTraceparent(span);
		},
		gauges: (read) => {
			const byName = new Map(
				Object.entries(GAUGES).map(([name, unit]) => [
					name,
					meter.createObservableGauge(name, { unit }),
				]),
			);
			const all = [...byName.values()];
			const observe: Parameters<typeof meter.addBatchObservableCallback>[0] = async (result) => {
				for (const { name, value, attributes } of await orNothing(read)) {
					const gauge = byName.get(name);
					if (gauge) result.observe(gauge, value, { ...attributes });
				}
			};
			meter.addBatchObservableCallback(observe, all);
			return () => meter.removeBatchObservableCallback(observe, all);
		},
	};

	function parentOf({ from }: Observed): Context {
		if (from === undefined) return active();
		if (from === "nothing") return ROOT_CONTEXT;
		if ("effect" in from) return left.of(from.effect) ?? active();
		// What the host has begun for this call knows its caller already.
		if (trace.getSpan(context.active())) return context.active();
		const caller = readTraceparent(from.traceparent);
		return caller ? trace.setSpanContext(ROOT_CONTEXT, caller) : ROOT_CONTEXT;
	}

	return telemetry;
}

const KINDS: Readonly<Record<Observed["kind"], SpanKind>> = {
	server: SpanKind.SERVER,
	client: SpanKind.CLIENT,
	internal: SpanKind.INTERNAL,
};

/** A span that is under way, and what it will be measured by. */
interface Begun extends Span {
	readonly span: OtelSpan;
	readonly parent: Context;
	end(histograms: Readonly<Record<HistogramName, Histogram>>): void;
}

function begin(
	tracer: Tracer,
	{ name, kind, attributes = {}, measured }: Observed,
	parent: Context,
	keep: (effects: readonly string[], of: Context) => void,
): Begun {
	const span = tracer.startSpan(name, { kind: KINDS[kind], attributes: { ...attributes } }, parent);
	const begun = performance.now();
	let said: Attributes = attributes;
	let isDropped = false;
	const add = (more: Attributes): void => {
		said = { ...said, ...more };
		span.setAttributes({ ...more });
	};
	return {
		span,
		parent,
		add,
		failed: (type) => {
			add({ "error.type": type });
			span.setStatus({ code: SpanStatusCode.ERROR });
		},
		leaves: (effects) => keep(effects, trace.setSpan(parent, span)),
		drop: () => {
			isDropped = true;
		},
		// A span that never ends is never sent.
		end: (histograms) => {
			if (isDropped) return;
			const seconds = (performance.now() - begun) / 1000;
			if (measured) histograms[measured].record(seconds, only(said, HISTOGRAMS[measured]));
			span.end();
		},
	};
}

function only(attributes: Attributes, names: readonly (keyof Attributes)[]): Attributes {
	return Object.fromEntries(
		names.flatMap((name) => (attributes[name] === undefined ? [] : [[name, attributes[name]]])),
	);
}

/** Messages of errors may say who it was about; the names of their classes stand in programs. */
function classOf(error: unknown): string {
	return error instanceof Error ? error.constructor.name : "_OTHER";
}

/** A store that is away has no figures, which is seen by their absence. */
async function orNothing(
	read: () => Promise<readonly GaugeValue[]>,
): Promise<readonly GaugeValue[]> {
	try {
		return await read();
	} catch {
		return [];
	}
}
