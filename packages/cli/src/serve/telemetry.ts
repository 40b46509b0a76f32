import { randomUUID } from "node:crypto";

import type { Log, Telemetry } from "@onedoor/runtime";
import { openTelemetry } from "@onedoor/runtime/adapters/telemetry";
import { OTLPMetricExporter } from "@opentelemetry/exporter-metrics-otlp-http";
import { OTLPTraceExporter } from "@opentelemetry/exporter-trace-otlp-http";
import { resourceFromAttributes } from "@opentelemetry/resources";
import { MeterProvider, PeriodicExportingMetricReader } from "@opentelemetry/sdk-metrics";
import { AlwaysOnSampler, BatchSpanProcessor, TracerProvider } from "@opentelemetry/sdk-trace";

import type { TelemetrySettings } from "./settings.ts";

/** What is sent to a collector, and the end of it. */
export interface Sending {
	readonly telemetry: Telemetry;
	/** Sends what is left, for a few seconds at most. Never fails. */
	stop(): Promise<void>;
}

/** Of one call to the collector, in milliseconds. */
const TIMEOUT_MS = 3_000;
/** So long a server that stops still tries to send. */
const LAST_MS = 2_000;
/** A collector that is down is said so often at most. */
const QUIET_MS = 10 * 60_000;

/**
 * Sends traces and figures by OTLP over HTTP, as JSON, in the background. Nothing is registered for the whole process:
 * what else runs in it stays as it is. Of a caller's `traceparent` the ids are taken, and not whether to record.
 */
export function sendingTo(
	{ address, headers = {}, service_name = "onedoor" }: TelemetrySettings,
	log: Log,
): Sending {
	const resource = resourceFromAttributes({
		"service.name": service_name,
		"service.instance.id": randomUUID(),
	});
	const to = (what: "traces" | "metrics") => ({
		url: `${address.replace(/\/$/, "")}/v1/${what}`,
		headers,
		timeoutMillis: TIMEOUT_MS,
	});
	const down = saysDown(log);
	const tracerProvider = new TracerProvider({
		resource,
		sampler: new AlwaysOnSampler(),
		spanProcessors: [
			new BatchSpanProcessor({
				exporter: saying(new OTLPTraceExporter(to("traces")), () => down("traces")),
				exportTimeoutMillis: TIMEOUT_MS,
			}),
		],
	});
	const meterProvider = new MeterProvider({
		resource,
		readers: [
			new PeriodicExportingMetricReader({
				exporter: saying(new OTLPMetricExporter(to("metrics")), () => down("metrics")),
			}),
		],
	});
	return {
		telemetry: openTelemetry({ tracerProvider, meterProvider }),
		stop: () => atMost(LAST_MS, [tracerProvider.shutdown(), meterProvider.shutdown()]),
	};
}

interface Exporter {
	export(items: never, done: (result: { readonly code: number }) => void): void;
}

/** The same exporter, which says when something was not taken. */
function saying<One extends Exporter>(exporter: One, failed: () => void): One {
	const send: Exporter["export"] = exporter.export.bind(exporter);
	exporter.export = (items, done) =>
		send(items, (result) => {
			if (result.code !== 0) failed();
			done(result);
		});
	return exporter;
}

function saysDown(log: Log): (what: "traces" | "metrics") => void {
	const saidAt = new Map<string, number>();
	return (what) => {
		if (Date.now() - (saidAt.get(what) ?? 0) < QUIET_MS) return;
		saidAt.set(what, Date.now());
		log("telemetry_down", { what });
	};
}

async function atMost(ms: number, all: readonly Promise<unknown>[]): Promise<void> {
	const { promise, resolve } = Promise.withResolvers<void>();
	const timer = setTimeout(resolve, ms);
	await Promise.race([Promise.allSettled(all), promise]);
	clearTimeout(timer);
}
