import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

import { bytesOf } from "./bytes-of.ts";

/** A span as it came, in plain words. */
export interface CollectedSpan {
	readonly traceId: string;
	readonly spanId: string;
	/** Empty: it begins its trace. */
	readonly parentSpanId: string;
	readonly name: string;
	/** `1` internal, `2` server, `3` client. */
	readonly kind: number;
	readonly attributes: Readonly<Record<string, string | number>>;
	readonly isFailed: boolean;
	/** Of the service that sent it. */
	readonly resource: Readonly<Record<string, string | number>>;
}

/** One value of a figure; of a histogram the sum. */
export interface CollectedValue {
	readonly name: string;
	readonly unit: string;
	readonly attributes: Readonly<Record<string, string | number>>;
	readonly value: number;
	/** Of a histogram: how many values are in it. */
	readonly count?: number;
}

export interface CollectorFaults {
	/** Calls are answered with it. Default: 200. */
	status: number;
	/** Calls are taken, and never answered. */
	isMute: boolean;
}

/** An OpenTelemetry collector, as far as OTLP/HTTP with JSON goes (OTLP 1.9, section "OTLP/HTTP"). */
export interface Collector {
	readonly address: string;
	readonly faults: CollectorFaults;
	/** Headers of each call, in order. */
	readonly calls: readonly Headers[];
	/** Everything that came, as it came. */
	readonly bodies: readonly string[];
	spans(): readonly CollectedSpan[];
	/** Each time it was sent. */
	values(): readonly CollectedValue[];
	stop(): Promise<void>;
}

/** Starts one on a port of its own. */
export async function collector(): Promise<Collector> {
	const faults: CollectorFaults = { status: 200, isMute: false };
	const calls: Headers[] = [];
	const bodies: string[] = [];
	const taken: OtlpBody[] = [];

	async function take(request: IncomingMessage, response: ServerResponse): Promise<void> {
		const text = (await bytesOf(request)).toString("utf8");
		calls.push(new Headers(request.headers as Record<string, string>));
		if (faults.isMute) return;
		const isKnown = request.url === "/v1/traces" || request.url === "/v1/metrics";
		const status = isKnown ? faults.status : 404;
		if (status === 200) {
			bodies.push(text);
			taken.push(JSON.parse(text) as OtlpBody);
		}
		response.writeHead(status, { "Content-Type": "application/json" });
		response.end("{}");
	}

	const server = createServer((request, response) => {
		take(request, response).catch(() => response.destroy());
	});
	await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
	return {
		address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
		faults,
		calls,
		bodies,
		spans: () => taken.flatMap(spansIn),
		values: () => taken.flatMap(valuesIn),
		stop: async () => {
			server.closeAllConnections();
			await new Promise((resolve) => server.close(resolve));
		},
	};
}

interface OtlpAttribute {
	readonly key: string;
	readonly value: {
		readonly stringValue?: string;
		readonly intValue?: number | string;
		readonly doubleValue?: number;
	};
}

interface OtlpPoint {
	readonly attributes?: readonly OtlpAttribute[];
	readonly asInt?: number | string;
	readonly asDouble?: number;
	readonly sum?: number;
	readonly count?: number | string;
}

interface OtlpBody {
	readonly resourceSpans?: readonly {
		readonly resource?: { readonly attributes?: readonly OtlpAttribute[] };
		readonly scopeSpans: readonly {
			readonly spans: readonly {
				readonly traceId: string;
				readonly spanId: string;
				readonly parentSpanId?: string;
				readonly name: string;
				readonly kind: number;
				readonly attributes?: readonly OtlpAttribute[];
				readonly status?: { readonly code?: number };
			}[];
		}[];
	}[];
	readonly resourceMetrics?: readonly {
		readonly scopeMetrics: readonly {
			readonly metrics: readonly {
				readonly name: string;
				readonly unit?: string;
				readonly gauge?: { readonly dataPoints: readonly OtlpPoint[] };
				readonly histogram?: { readonly dataPoints: readonly OtlpPoint[] };
			}[];
		}[];
	}[];
}

function spansIn({ resourceSpans = [] }: OtlpBody): readonly CollectedSpan[] {
	return resourceSpans.flatMap(({ resource, scopeSpans }) =>
		scopeSpans.flatMap(({ spans }) =>
			spans.map(({ traceId, spanId, parentSpanId = "", name, kind, attributes, status }) => ({
				traceId,
				spanId,
				parentSpanId,
				name,
				kind,
				attributes: plain(attributes),
				isFailed: status?.code === 2,
				resource: plain(resource?.attributes),
			})),
		),
	);
}

function valuesIn({ resourceMetrics = [] }: OtlpBody): readonly CollectedValue[] {
	return resourceMetrics
		.flatMap(({ scopeMetrics }) => scopeMetrics.flatMap(({ metrics }) => metrics))
		.flatMap(({ name, unit = "", gauge, histogram }) =>
			[...(gauge?.dataPoints ?? []), ...(histogram?.dataPoints ?? [])].map((point) => ({
				name,
				unit,
				attributes: plain(point.attributes),
				value: Number(point.asInt ?? point.asDouble ?? point.sum ?? 0),
				...(point.count !== undefined && { count: Number(point.count) }),
			})),
		);
}

function plain(
	attributes: readonly OtlpAttribute[] = [],
): Readonly<Record<string, string | number>> {
	return Object.fromEntries(
		attributes.map(({ key, value: { stringValue, intValue, doubleValue } }) => [
			key,
			stringValue ?? Number(intValue ?? doubleValue ?? 0),
		]),
	);
}
