import {
	signWebhook,
	type WebhookHeaders,
	webhookKey,
} from "../../adapters/outgoing/standard-webhooks.ts";
import { verifyWebhook } from "../../adapters/webhooks/index.ts";
import { type Receiver, type ReceiverFaults, receiver } from "./receiver.ts";

export interface CarrierServerOptions {
	/** Where callbacks go, once it is known. */
	readonly callbackTo?: () => string;
}

export type ParcelStatus = "accepted" | "in_transit" | "handed_over" | "returned" | "lost";

/** What it carries. */
export interface Parcel {
	/** Of the order. */
	readonly id: string;
	readonly number: string;
	readonly to: unknown;
	readonly tracking: string;
	readonly status: ParcelStatus;
}

/** A callback as it goes out; tests send it twice, late, or changed. */
export interface CarrierCallback {
	readonly headers: WebhookHeaders;
	readonly body: string;
}

/** A post office, as a real HTTP server with its own book. */
export interface CarrierServer {
	readonly address: string;
	/** By which orders have to be signed. */
	readonly keys: readonly string[];
	/** By which it signs callbacks. */
	readonly callbackKeys: readonly string[];
	readonly faults: ReceiverFaults;
	parcels(): readonly Parcel[];
	/** Moves it on, and tells. Resolves to the status of the answer; 0 where nobody is told. */
	becomes(id: string, status: ParcelStatus): Promise<number>;
	callback(id: string, status: string, at?: number): CarrierCallback;
	send(callback: CarrierCallback): Promise<number>;
	stop(): Promise<void>;
}

const OURS = `whsec_${Buffer.alloc(32, 21).toString("base64")}`;
const THEIRS = `whsec_${Buffer.alloc(32, 22).toString("base64")}`;

/** Starts one on a port of its own. An order that is signed by nobody it knows is not taken. */
export async function carrier({ callbackTo }: CarrierServerOptions = {}): Promise<CarrierServer> {
	const book = new Map<string, Parcel>();
	const other: Receiver = await receiver();
	other.accepts = (call) => "id" in verifyWebhook(call, { keys: [OURS] });
	other.answer = (body) => {
		const { id, number, to } = body as Parcel;
		const known = book.get(id);
		const tracking = `T${book.size + 1}`;
		const parcel: Parcel = known ?? { id, number, to, tracking, status: "accepted" };
		book.set(id, parcel);
		return { status: parcel.status, tracking: parcel.tracking };
	};

	const callback: CarrierServer["callback"] = (id, status, at = Date.now()) => {
		const { tracking } = book.get(id) ?? { tracking: "T0" };
		const body = JSON.stringify({ id, status, tracking });
		const call = { id: `${id}-${status}`, at, body: Buffer.from(body) };
		return { headers: signWebhook([webhookKey(THEIRS)], call), body };
	};
	const send: CarrierServer["send"] = async ({ headers, body }) => {
		const to = callbackTo?.();
		if (to === undefined) return 0;
		const sent = { "Content-Type": "application/json", ...headers };
		return (await fetch(to, { method: "POST", headers: sent, body })).status;
	};

	return {
		address: other.address,
		keys: [OURS],
		callbackKeys: [THEIRS],
		faults: other.faults,
		parcels: () => [...book.values()],
		callback,
		send,
		becomes: async (id, status) => {
			const parcel = book.get(id);
			if (parcel === undefined) throw new Error(`the carrier has no ${id}`);
			book.set(id, { ...parcel, status });
			return send(callback(id, status));
		},
		stop: other.stop,
	};
}
