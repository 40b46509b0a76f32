import type { Code, DataPath, Field, Id, IsoDate, StepName, Text } from "@onedoor/dsl/bundle";
import type { Attachment } from "./printer.ts";

/** What a port says at once: one of the step's answers, with the values it gives. */
export interface PortAnswer {
	readonly answer: Id;
	readonly data?: Readonly<Record<string, unknown>>;
	/**
	 * Of money and signatures: this is not the end of it. The same order is sent again after so many milliseconds, or later if it was
	 * asked often already, until there is an answer without this member: a lost callback is found so.
	 */
	readonly askAgainMs?: number;
}

/** Taken; the answer comes on its own, by `POST /api/callbacks/{adapter}`, or the deadline acts. */
export const LATER: unique symbol = Symbol("later");
export type Later = typeof LATER;

/** The other side cannot be reached, or failed: the effect is tried again. */
export class PortDownError extends Error {
	readonly port: string;

	constructor(port: string, cause?: unknown) {
		super(`${port} is down`, { cause });
		this.name = "PortDownError";
		this.port = port;
	}
}

/**
 * What came cannot be used: it is not what the register's file declares, or no answer to what was asked. Nothing of it
 * is kept. `at` names places in the answer, and never what stood there.
 */
export class BadAnswerError extends Error {
	readonly code = "register_answers_badly";
	readonly port: string;
	readonly at: readonly string[];

	constructor(port: string, at: readonly string[]) {
		super(`${port} answers badly: ${at.join(", ")}`);
		this.name = "BadAnswerError";
		this.port = port;
		this.at = at;
	}
}

/** `id` is the idempotency key towards the outside: the same one is sent again after a crash. */
interface Order {
	readonly id: string;
	readonly case: string;
	readonly number: string;
	readonly step: StepName;
}

/**
 * By what right a register is asked. It goes with every question, so that the register's owner can hold it against what
 * was granted, and show later what was asked what for.
 */
export interface RegisterGround {
	readonly procedure: Id;
	/** As the grant says it. */
	readonly purpose: Text;
	/** The law that the grant names. */
	readonly basis?: { readonly cite: string; readonly where?: string; readonly url?: string };
	/** Since when the applicant agrees, ISO 8601; left out where nobody has to agree. */
	readonly consent?: { readonly given_at: string };
}

export interface RegisterCall extends Order, RegisterGround {
	readonly register: Id;
	readonly service: Id;
	readonly request: Readonly<Record<string, unknown>>;
	/** The closed set of answers, each with what it may give. */
	readonly answers: Readonly<Record<Id, { readonly gives: Readonly<Record<Id, Field>> }>>;
}

/** `id` is new for each look-up, and the same when one look-up is tried again. */
export interface RegisterRead extends Omit<Order, "step">, RegisterGround {
	readonly register: Id;
	readonly record: Id;
	/** Key part → value, as `found_by` of the record names them. */
	readonly key: Readonly<Record<Id, unknown>>;
	/** What is wanted, all of it granted: field of the record → what it is. Nothing else is to be given. */
	readonly gives: Readonly<Record<Id, Field>>;
}

/** Undefined: the register has no such record. */
export type RegisterRecord =
	| {
			readonly values: Readonly<Record<Id, unknown>>;
			/** Since when it is so, or when the register was read; ISO 8601. */
			readonly as_of?: string;
			/** It was not asked for anew: the adapter had it from before, for the same case and purpose. */
			readonly cached?: true;
	  }
	| undefined;

/** Taken, and not done: the same order is sent again after so many milliseconds, unless an answer comes on its own. */
export interface AskAgain {
	readonly askAgainMs: number;
}

/** A code list as a register keeps it. `edition` is its own name for this state of the list. */
export interface RegisterList {
	readonly edition: string;
	readonly codes: Readonly<Record<string, Code>>;
	/** Ids in the order in which people are to find them; left out: as the codes sort, or as `codes` gives them. */
	readonly order?: readonly string[];
}

export interface Registers {
	/** Code lists it keeps. Undefined: no such list; left out: this host fetches none. */
	lists?(
		of: { readonly register: Id; readonly list: Id },
		signal: AbortSignal,
	): Promise<RegisterList | undefined>;
	/**
	 * For prefilling, while somebody waits: the caller gives up when `signal` aborts.
	 * @throws PortDownError, BadAnswerError
	 */
	read(read: RegisterRead, signal: AbortSignal): Promise<RegisterRecord>;
	/**
	 * One effect for one id, however often it comes.
	 * @throws PortDownError, BadAnswerError
	 */
	call(call: RegisterCall): Promise<PortAnswer | Later | AskAgain>;
}

export interface PaymentOrder extends Order {
	/** Minor units. */
	readonly amount: number;
	readonly currency: string;
	readonly lines: Readonly<Record<Id, number>>;
}

export type RedirectOrder = Pick<PaymentOrder, "id" | "case" | "amount" | "currency">;

export interface RefundOrder extends Omit<PaymentOrder, "lines"> {
	/** The payment it goes back from, by the id of its order. Left out: of none that the case knows. */
	readonly of?: string;
}

/** What came to `POST /api/callbacks/{adapter}`, as it came: signatures are over bytes. */
export interface SentToPort {
	readonly headers: Headers;
	readonly body: Uint8Array;
}

/** What a provider said on its own of one order: `paid`, `failed`, `refunded`, `pending`, `unknown`. */
export interface PaymentNews extends PortAnswer {
	readonly case: string;
	/** Id of the order, of a payment or of a refund. */
	readonly effect: string;
}

/** Why what was sent is not believed; nothing of it is taken. `provider_down`: it could not be checked, and may come again. */
export type CallbackRefusal =
	| "wrong_signature"
	| "callback_too_old"
	| "callback_unreadable"
	| "unknown_charge"
	| "other_charge"
	| "other_amount"
	| "unknown_message"
	| "unknown_delivery"
	| "provider_down";

export interface Payments {
	/** Where the person pays. Never moves money by itself, and never fails: at worst it leads back to the case. */
	redirectOf(order: RedirectOrder): string | Promise<string>;
	/**
	 * One payment for one id, however often it comes. Answers: `paid`, with what the provider says was paid as `data`
	 * (`amount`, `currency`): another amount than asked is `unknown` to the case; `failed`: no money moved, and it may be
	 * tried anew; `pending` and `unknown` with `askAgainMs`.
	 */
	start(order: PaymentOrder): Promise<PortAnswer | Later>;
	/** Answers: `refunded`, `failed`, or `pending` with `askAgainMs`; undefined: done, and no more is known of it. */
	refund(order: RefundOrder): Promise<PortAnswer | Later | undefined>;
	/** Reads and checks a callback in the provider's own form. Left out: only signed reports of a host's adapter are taken. */
	receive?(
		sent: SentToPort,
	): Promise<readonly PaymentNews[] | { readonly refused: CallbackRefusal }>;
}

export interface SignatureOrder extends Order {
	/** Who signs. */
	readonly by: string;
	/** Organisation code, where it is an organisation's signature, by the hand of `by`. */
	readonly for?: string;
	/** Result, letter or document → SHA-256, hex, of what is signed: of a PDF, of all but the place of its signature. */
	readonly papers: Readonly<Record<Id, string>>;
	/** Those of `papers` that are PDF. Left out: none. */
	readonly pdfs?: readonly Id[];
	/** `data` of the last `pending` for this order, as the port gave it. Left out: it is new. */
	readonly known?: Readonly<Record<string, unknown>>;
	/** What a callback brought for it. Nobody keeps it. */
	readonly brought?: Readonly<Record<string, unknown>>;
}

/** What came to `/api/callbacks/signature`, as it came: from the provider, or with the browser of whoever signs. */
export interface SentToSignature {
	readonly method: string;
	/** Of the address. */
	readonly query: URLSearchParams;
	readonly headers: Headers;
	readonly body: Uint8Array;
}

/** Which order it is about, and what it brings. */
export interface SignatureNews {
	readonly case: string;
	/** Id of the order. */
	readonly effect: string;
	readonly brought: Readonly<Record<string, unknown>>;
	/** Absolute address where the browser that brought it goes on. */
	readonly leadsTo?: string;
}

/** Why what was sent is not believed. */
export type SignatureRefusal = "wrong_signature" | "callback_unreadable";

/** Something that is wrong with a signature, or that nothing can be said of. */
export type SignatureFault =
	/** No signature is found. */
	| "no_signature"
	/** There is something in its place that is none. */
	| "unreadable_signature"
	/** What it covers is not everything but its own place. */
	| "wrong_range"
	/** Something was added after it. */
	| "added_to"
	/** What it covers was changed. */
	| "altered"
	/** It was not made with the key of its certificate, or its certificate was exchanged. */
	| "wrong_signature"
	/** It, or a certificate above it, was made in a way that can be broken today. */
	| "weak_signature"
	/** Its certificate does not lead to anybody who is trusted. */
	| "untrusted"
	/** Its certificate was not in force then. */
	| "not_in_force"
	/** Its certificate is for something else than signing. */
	| "not_for_signing";

/** What is to be said of one signature. Without faults, it is good. */
export interface CheckedSignature {
	readonly faults: readonly SignatureFault[];
	/** As its certificate names them, whoever signed it. */
	readonly signer?: {
		readonly name?: string;
		/** Personal number, without what says of which kind it is. */
		readonly id?: string;
		readonly organisation?: string;
		readonly organisation_code?: string;
		/** Who says so. */
		readonly issuer: string;
	};
	/** ISO 8601: when it was made, as it says itself. */
	readonly at?: string;
}

export interface Signatures {
	/**
	 * One signature for one id, however often it comes: asked again, it says where the order stands. Answers: `signed`,
	 * with `data.signatures`, one for each paper: CMS (RFC 5652) in base64 of a PDF, else a detached JWS (RFC 7515,
	 * appendix F) over the hash as text; `declined`, `expired` and `failed` (with `data.why`), after which it may be asked
	 * for anew; `pending` and `unknown` with `askAgainMs`. `data` of `pending` is kept in the case and given back as
	 * `known`; `data.confirm_at` in it is where whoever signs confirms it.
	 */
	sign(order: SignatureOrder): Promise<PortAnswer | Later>;
	/** It signs PDF. Left out: PDF is not signed, and the page it was made of is. */
	readonly signsPdf?: true;
	/** Reads and checks a callback in the provider's own form. Left out: only signed reports of a host's adapter are taken. */
	receive?(sent: SentToSignature): Promise<SignatureNews | { readonly refused: SignatureRefusal }>;
	/** What is to be said of the signatures of a PDF, in their order. Left out: nothing. */
	checkPdf?(pdf: Uint8Array): Promise<readonly CheckedSignature[]>;
}

export interface OutgoingMessage {
	/** Effect id. A message that was sent already is not sent again. */
	readonly id: string;
	readonly case: string;
	readonly message: Id;
	/** Personal number or organisation code; for an office, the role. */
	readonly to: string;
	readonly language: string;
	readonly subject: string;
	readonly text: string;
	readonly sms?: string;
	/** The letter in the file, if it is one. */
	readonly paper?: string;
	/** Its files, for whoever sends them along; asked only then. */
	readonly letter?: () => Promise<readonly Attachment[]>;
	/** How the case itself knows that they are reached: as their identity said when they signed in. */
	readonly reach?: Reach;
	/** Channels that could not carry it before. */
	readonly not_by?: readonly Id[];
	/** Failed tries so far. */
	readonly tries?: number;
}

/** How somebody is reached. */
export interface Reach {
	readonly email?: string;
	/** E.164, `+84…`. */
	readonly phone?: string;
	/** The channel they asked for, by its name. */
	readonly prefers?: Id;
}

/** How a message went. */
export interface Carried {
	/** The channel that took it. Left out: none could, and none will. */
	readonly by?: Id;
	/** Channels that could not, each with a word why. */
	readonly failed: Readonly<Record<Id, string>>;
}

/** A message that a channel had taken and could not deliver. */
export interface MessageNews {
	readonly case: string;
	/** Id of the message. */
	readonly effect: string;
	/** The channel. */
	readonly by: Id;
	/** One word. */
	readonly why: string;
}

export interface Notifications {
	/**
	 * Says how it went, where it knows; the case is told then.
	 * @throws PortDownError when it is worth trying again
	 */
	send(message: OutgoingMessage): Promise<Carried | undefined>;
	/** Reads and checks what a channel says on its own: which messages came back. Left out: none does. */
	receive?(
		sent: SentToPort,
	): Promise<readonly MessageNews[] | { readonly refused: CallbackRefusal }>;
}

export interface Delivery extends Order {
	readonly results: readonly string[];
	/** How many of each go out, in the order of `results`. */
	readonly counts: readonly { readonly originals: number; readonly copies: number }[];
	/** An address or point, as the case holds it. */
	readonly to?: unknown;
}

/** What a carrier said on its own of one delivery. */
export interface DeliveryNews extends PortAnswer {
	readonly case: string;
	/** Id of the order. */
	readonly effect: string;
}

export interface Carriers {
	/**
	 * One delivery for one id, however often it comes. Answers: `delivered`, `returned`, `lost`, as the step knows them;
	 * `accepted` and `in_transit`, with a `tracking` number as `data`, are no end of it.
	 */
	deliver(delivery: Delivery): Promise<PortAnswer | Later>;
	/** Reads and checks what the carrier says on its own. Left out: only signed reports of a host's adapter are taken. */
	receive?(
		sent: SentToPort,
	): Promise<readonly DeliveryNews[] | { readonly refused: CallbackRefusal }>;
}

/** Whose papers they are. */
export type Owner = { readonly personal_id: string } | { readonly organisation_code: string };

/** A result as its owner is to keep it. */
export interface KeptPaper {
	readonly id: string;
	/** Id of the result, and its kind of evidence, which is the same in every procedure. */
	readonly of: Id;
	readonly kind: Id;
	readonly title: Text;
	readonly number: string;
	/** ISO 8601, as of the next. */
	readonly issued_at: string;
	/** First instant out of force. */
	readonly valid_until?: string;
	/** The same in several forms: the page, PDF, signed data. */
	readonly files: readonly {
		readonly name: string;
		/** Media type. */
		readonly type: string;
		readonly content: Uint8Array;
	}[];
}

/** What goes to the place where its owner keeps electronic papers. */
export interface KeepOrder extends Delivery {
	readonly owner: Owner;
	/** Of `results`, in their order. */
	readonly papers: readonly KeptPaper[];
}

/** Papers that are no longer in force. */
export interface TakeBackOrder extends Order {
	readonly owner: Owner;
	readonly papers: readonly {
		readonly id: string;
		readonly number: string;
		readonly revoked_at: string;
	}[];
}

/** Where people keep their electronic results. */
export interface Repository {
	/** Kept once for one id. Answers: `delivered`, or `unreachable` where the owner has no place there. */
	deliver(order: KeepOrder): Promise<PortAnswer | Later>;
	/** Says that what it keeps has been revoked. Left out: nobody is told, and readers ask the issuer. */
	takeBack?(order: TakeBackOrder): Promise<void>;
}

export interface Booking {
	/** The task that is attended: it holds one time, and booking another gives the first back. */
	readonly key: string;
	/** `<kind>:<unit>`, or the kind where there is one office of it. */
	readonly office: string;
	/** ISO 8601. */
	readonly at: string;
	readonly case: string;
	readonly number: string;
}

/** What an office has promised to whom, over all cases: no case knows that of another. */
export interface Appointments {
	/** Beginnings of what is taken at an office, save by this task. */
	taken(office: string, key: string): Promise<readonly string[]>;
	/** False: somebody else has this time. Booked twice under one key, it is booked once. */
	book(booking: Booking): Promise<boolean>;
	free(key: string): Promise<void>;
}

/** One electronic document, asked of the wallet of whoever it belongs to. */
export interface WalletRequest {
	readonly case: string;
	readonly number: string;
	readonly step: StepName;
	/** The requirement it is for. */
	readonly path: DataPath;
	/** Kind of evidence, the same in every procedure. */
	readonly kind: Id;
	/** Personal number or organisation code of the owner. */
	readonly holder: string;
	readonly language: string;
	/** What the owner has handed over by themselves, as signed data. Left out: the wallet is asked. */
	readonly signed?: string;
}

/** What came out of a wallet. The port has checked the issuer's signature; the runtime checks that it is the right paper. */
export interface Presentation {
	readonly kind: Id;
	readonly holder: string;
	readonly issuer: string;
	readonly number: string;
	readonly issued_on?: IsoDate;
	/** Last day in force. */
	readonly valid_until?: IsoDate;
	/** What the owner disclosed, by the document's own names. */
	readonly claims: Readonly<Record<string, unknown>>;
	/** `unknown_issuer`: signed by somebody whom nobody here trusts for this kind. */
	readonly signature: "valid" | "broken" | "unknown_issuer" | "revoked";
}

export interface Wallets {
	/** Undefined: the owner has no such document, or does not want to show it. Somebody waits: heed the signal. */
	present(request: WalletRequest, signal: AbortSignal): Promise<Presentation | undefined | Later>;
}

/** Everything outside that a case may need. */
export interface Ports {
	readonly appointments: Appointments;
	readonly registers: Registers;
	readonly payment: Payments;
	readonly signature: Signatures;
	readonly notification: Notifications;
	/** Carries paper, with tracking. */
	readonly post: Carriers;
	/** Where people keep their electronic results. */
	readonly repository: Repository;
	/** Where people hold electronic documents, and show them themselves. */
	readonly wallet: Wallets;
}
