import { isSpanContextValid, type SpanContext, TraceFlags } from "@opentelemetry/api";

/** W3C Trace Context, section 3.2.2: later versions may say more after the flags. */
const FORM = /^(?!ff)([0-9a-f]{2})-([0-9a-f]{32})-([0-9a-f]{16})-[0-9a-f]{2}(?=$|-)/;

/**
 * The caller's span by its `traceparent`. Its ids alone are taken: whether a call is recorded is decided here, and
 * `tracestate` and `baggage`, in which a caller may write what it likes, are not read.
 */
export function readTraceparent(header: string): SpanContext | undefined {
	const [whole = "", version, traceId = "", spanId = ""] = FORM.exec(header) ?? [];
	if (version === "00" && whole !== header) return undefined;
	const caller = { traceId, spanId, traceFlags: TraceFlags.SAMPLED, isRemote: true };
	return isSpanContextValid(caller) ? caller : undefined;
}

export function writeTraceparent({ traceId, spanId, traceFlags }: SpanContext): string {
	return `00-${traceId}-${spanId}-${traceFlags.toString(16).padStart(2, "0")}`;
}
