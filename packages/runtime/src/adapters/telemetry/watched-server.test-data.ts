import { OTLPMetricExporter } from "@opentelemetry/exporter-metrics-otlp-http";
import { OTLPTraceExporter } from "@opentelemetry/exporter-trace-otlp-http";
import { MeterProvider, PeriodicExportingMetricReader } from "@opentelemetry/sdk-metrics";
import { BatchSpanProcessor, TracerProvider } from "@opentelemetry/sdk-trace";

import {
	type TestServer,
	type TestServerOptions,
	testServer,
} from "../../http/test-server.test-data.ts";
import type { Ports } from "../../ports/ports.ts";
import { type Collector, collector } from "../../testing/outside/collector.ts";
import { type Receiver, receiver } from "../../testing/outside/receiver.ts";
import { boundedFetch } from "../outgoing/bounded-fetch.ts";
import { openTelemetry } from "./index.ts";

/** A server whose registers are asked over HTTP, and which tells a collector what it does. */
export interface WatchedServer extends TestServer {
	readonly collector: Collector;
	/** Where registers are asked. */
	readonly register: Receiver;
	/** Everything that was told goes out. */
	flush(): Promise<void>;
}

export async function watchedServer(options: TestServerOptions = {}): Promise<WatchedServer> {
	const [watch, register] = [await collector(), await receiver()];
	const tracerProvider = new TracerProvider({
		spanProcessors: [
			new BatchSpanProcessor({
				exporter: new OTLPTraceExporter({ url: `${watch.address}/v1/traces` }),
			}),
		],
	});
	const meterProvider = new MeterProvider({
		readers: [
			new PeriodicExportingMetricReader({
				exporter: new OTLPMetricExporter({ url: `${watch.address}/v1/metrics` }),
			}),
		],
	});
	const server = await testServer({
		...options,
		instead: ({ registers }) => ({ registers: overHttp(registers, register.address) }),
		telemetry: openTelemetry({ tracerProvider, meterProvider }),
	});
	const flush = async (): Promise<void> => {
		await tracerProvider.forceFlush();
		await meterProvider.forceFlush();
	};
	return {
		...server,
		collector: watch,
		register,
		flush,
		stop: async () => {
			await server.stop();
			await tracerProvider.shutdown();
			await meterProvider.shutdown();
			await Promise.all([watch.stop(), register.stop()]);
		},
	};
}

/** What the simulator says, once the register was asked over the wire with the same question. */
function overHttp(said: Ports["registers"], address: string): Ports["registers"] {
	const send = boundedFetch({ port: "registers" });
	const ask = async (question: unknown): Promise<void> => {
		await send(address, { method: "POST", body: JSON.stringify(question) });
	};
	return {
		read: async (read, signal) => {
			await ask(read);
			return said.read(read, signal);
		},
		call: async (call) => {
			await ask(call);
			return said.call(call);
		},
	};
}
