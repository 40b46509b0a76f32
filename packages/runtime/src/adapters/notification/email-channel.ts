import type { Id } from "@onedoor/dsl/bundle";

import { type OutgoingMessage, PortDownError } from "../../ports/ports.ts";
import { emailAddress } from "./addresses.ts";
import { type Channel, NotCarriedError, type ToCarry } from "./channel.ts";
import { htmlOf, oneLine } from "./email-body.ts";

/** The relay that mail is handed to. */
export interface SmtpServer {
	readonly host: string;
	/** Default: 587, and 465 with `implicit`. */
	readonly port?: number;
	/**
	 * `starttls`: nothing is sent before the line is encrypted (RFC 3207). `implicit`: it is from the start (RFC 8314).
	 * `none`: only to this very machine. Certificates are checked. Default: `starttls`.
	 */
	readonly tls?: "starttls" | "implicit" | "none";
	/** Certificates to trust besides the system's, PEM. */
	readonly ca?: string;
}

export interface EmailOptions {
	readonly server: SmtpServer;
	/** Asked at each message. Left out: the relay knows us by our address. Never logged. */
	readonly login?: () => { readonly user: string; readonly password: string };
	/** Who it is from: an address, and the name of the office. */
	readonly from: { readonly address: string; readonly name?: string };
	/** Where what cannot be delivered comes back to (RFC 5321 `MAIL FROM`). Default: `from`. */
	readonly bouncesTo?: string;
	/** Default: `email`. */
	readonly name?: Id;
	/** Letters go along as files. Default: false, they are read in the case: mail is read by many. */
	readonly attachLetters?: boolean;
	/** Keys by which whoever reads the bounces says what came back. */
	readonly callbackKeys?: () => readonly string[];
	/** Default: 10, some seventeen minutes: a relay that greylists asks to come back in five. */
	readonly tries?: number;
	/** Of one message, in milliseconds. Default: 4,000. */
	readonly timeoutMs?: number;
}

/** UTF-16 units. Nobody reads more, and a template that makes more is wrong. */
const LONGEST_TEXT = 256 * 1024;
/** Bytes of all attachments. */
const MOST_ATTACHED = 10 * 1024 * 1024;

/**
 * E-mail by SMTP (RFC 5321), as plain text with an HTML alternative (RFC 2046, 5.1.4).
 *
 * The `Message-ID` and the DSN's `ENVID` (RFC 3461) follow from the id of the message, so that it is the same mail
 * however often it is sent. SMTP itself knows no idempotency key: where the line breaks after the text and before the
 * answer, nobody knows whether it was taken, and it is sent again; readers that look at `Message-ID` show it once.
 *
 * @throws TypeError where an address is none, or the line would not be encrypted
 */
export function emailChannel(options: EmailOptions): Channel {
	const { server, name = "email", timeoutMs = 4_000 } = options;
	const { tls = "starttls" } = server;
	if (tls === "none" && !LOOPBACK.has(server.host))
		throw new TypeError("mail leaves this machine by an encrypted line only");
	const from = ownAddress(options.from.address);
	const bouncesTo = ownAddress(options.bouncesTo ?? from);
	return {
		name,
		tries: options.tries ?? 10,
		...(options.callbackKeys && { callbackKeys: options.callbackKeys }),
		addressIn: ({ email }) => emailAddress(email),
		carry: async (what) => {
			if (what.message.text.length > LONGEST_TEXT) throw new NotCarriedError("too_long");
			const { createTransport } = await import("nodemailer");
			const transport = createTransport({
				host: server.host,
				port: server.port ?? (tls === "implicit" ? 465 : 587),
				secure: tls === "implicit",
				requireTLS: tls === "starttls",
				ignoreTLS: tls === "none",
				tls: { minVersion: "TLSv1.2", ...(server.ca !== undefined && { ca: server.ca }) },
				...authOf(options),
				connectionTimeout: timeoutMs,
				greetingTimeout: timeoutMs,
				socketTimeout: timeoutMs,
				disableFileAccess: true,
				disableUrlAccess: true,
			});
			const mail = await mailOf(options, { from, bouncesTo }, what);
			try {
				await within(timeoutMs, transport.sendMail(mail));
			} catch (error) {
				throw failureOf(name, error);
			} finally {
				transport.close();
			}
		},
	};
}

const LOOPBACK: ReadonlySet<string> = new Set(["127.0.0.1", "::1", "localhost"]);

function ownAddress(text: string): string {
	try {
		return emailAddress(text) ?? "";
	} catch {
		throw new TypeError("the sender's address is none");
	}
}

function authOf({ login }: EmailOptions): { readonly auth?: { user: string; pass: string } } {
	if (login === undefined) return {};
	const { user, password } = login();
	return { auth: { user, pass: password } };
}

interface Senders {
	readonly from: string;
	readonly bouncesTo: string;
}

async function mailOf(
	{ from: { name = "" }, attachLetters = false }: EmailOptions,
	{ from, bouncesTo }: Senders,
	{ message, address }: ToCarry,
) {
	const { subject, text, language } = message;
	const id = idOf(message);
	return {
		messageId: `<${id}@${from.slice(from.lastIndexOf("@") + 1)}>`,
		envelope: { from: bouncesTo, to: [address] },
		from: { name: oneLine(name), address: from },
		to: [{ name: "", address }],
		subject: oneLine(subject),
		text,
		html: htmlOf(message),
		// RFC 3834: so that no answering machine answers.
		headers: { "Auto-Submitted": "auto-generated", "Content-Language": oneLine(language) },
		dsn: {
			id,
			return: "headers" as const,
			notify: ["failure" as const, "delay" as const],
			recipient: address,
		},
		attachments: attachLetters ? await lettersOf(message) : [],
	};
}

/** What may stand in a `Message-ID` and in an `ENVID`. */
function idOf({ id }: OutgoingMessage): string {
	return id.replaceAll(/[^A-Za-z0-9_-]/g, ".");
}

async function lettersOf({ letter }: OutgoingMessage) {
	const files = (await letter?.()) ?? [];
	const size = files.reduce((sum, { content }) => sum + content.length, 0);
	if (size > MOST_ATTACHED) throw new NotCarriedError("too_long");
	return files.map(({ name, type, content }) => ({
		filename: oneLine(name),
		contentType: type,
		content: Buffer.from(content),
	}));
}

/** Whatever it is that goes on after that time: the mail may still be taken. */
async function within<Value>(ms: number, work: Promise<Value>): Promise<Value> {
	const { promise, reject } = Promise.withResolvers<never>();
	const timer = setTimeout(() => reject(new Error("took too long")), ms);
	work.catch(() => {});
	return Promise.race([work, promise]).finally(() => clearTimeout(timer));
}

/**
 * RFC 5321, 4.2.1: 4yz may work later, 5yz will not. What the server says is not passed on: it repeats the address. A
 * login that is refused is our fault, and may be mended.
 */
function failureOf(name: Id, error: unknown): NotCarriedError | PortDownError {
	if (error instanceof NotCarriedError) return error;
	const {
		responseCode = 0,
		command = "",
		code = "",
	} = error as {
		readonly responseCode?: number;
		readonly command?: string;
		readonly code?: string;
	};
	if (responseCode >= 500 && code !== "EAUTH" && MAIL_ITSELF.test(command))
		return new NotCarriedError(command.startsWith("RCPT") ? "wrong_address" : "refused");
	return new PortDownError(name, new Error(`smtp ${responseCode || code || "failed"}`));
}

const MAIL_ITSELF = /^(MAIL FROM|RCPT TO|DATA)$/;
