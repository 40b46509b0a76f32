import type { AddressInfo } from "node:net";

import { SMTPServer, type SMTPServerSession } from "smtp-server";

import { INVENTED_CERTIFICATE } from "./invented-certificate.ts";

export interface MailServerOptions {
	/** Who may send. Default: anybody. */
	readonly login?: { readonly user: string; readonly password: string };
}

/** What the server does wrong. */
export interface MailFaults {
	/** The next so many mails are put off with 451, as by greylisting. */
	greylisting: number;
	/** Recipients that there are not: 550. */
	readonly unknown: Set<string>;
	/** The next so many mails are refused whole, with 554 after their text. */
	refusing: number;
	/** The next so many mails are taken, and the line is cut before the answer. */
	cutting: number;
	/** Milliseconds before it answers to a text. */
	slow: number;
}

/** A mail that it took, in the order in which they came. */
export interface TakenMail {
	/** `MAIL FROM` */
	readonly from: string;
	/** `RCPT TO` */
	readonly to: readonly string[];
	readonly raw: string;
	readonly encrypted: boolean;
	/** As whom it was sent. */
	readonly user: string | undefined;
	/** RFC 3461: `ENVID` and what is to be told to the sender. */
	readonly envid: string | undefined;
	readonly notify: readonly string[];
}

/** A mail relay, as a real SMTP server with its own book. */
export interface MailServer {
	readonly port: number;
	/** PEM of the certificate it shows: nobody else trusts it. */
	readonly ca: string;
	readonly faults: MailFaults;
	/** Everything it took, also what came twice. */
	readonly mails: readonly TakenMail[];
	stop(): Promise<void>;
}

/** Starts one on a port of its own. Its certificate is invented. */
export async function mailServer({ login }: MailServerOptions = {}): Promise<MailServer> {
	const faults: MailFaults = {
		greylisting: 0,
		unknown: new Set(),
		refusing: 0,
		cutting: 0,
		slow: 0,
	};
	const mails: TakenMail[] = [];
	const server = new SMTPServer({
		...INVENTED_CERTIFICATE,
		hideENHANCEDSTATUSCODES: false,
		hideDSN: false,
		authOptional: login === undefined,
		onAuth: ({ username, password }, _session, done) =>
			username === login?.user && password === login?.password
				? done(null, { user: username })
				: done(fault(535, "wrong password")),
		onRcptTo: ({ address }, _session, done) => {
			if (faults.greylisting > 0) {
				faults.greylisting -= 1;
				return done(fault(451, "come back later"));
			}
			done(faults.unknown.has(address) ? fault(550, `no such user ${address}`) : null);
		},
		onData: (stream, session, done) => {
			const chunks: Buffer[] = [];
			stream.on("data", (chunk: Buffer) => void chunks.push(chunk));
			stream.on("end", () => {
				setTimeout(() => took(Buffer.concat(chunks).toString("utf8"), session, done), faults.slow);
			});
		},
	});
	server.on("error", () => {});
	await new Promise<void>((resolve) => void server.listen(0, "127.0.0.1", resolve));

	function took(raw: string, session: SMTPServerSession, done: Done): void {
		if (faults.refusing > 0) {
			faults.refusing -= 1;
			done(fault(554, "this is not wanted"));
			return;
		}
		mails.push(taken(raw, session));
		if (faults.cutting === 0) {
			done(null);
			return;
		}
		faults.cutting -= 1;
		for (const connection of server.connections) connection._socket.destroy();
	}

	return {
		port: (server.server.address() as AddressInfo).port,
		ca: INVENTED_CERTIFICATE.cert,
		faults,
		mails,
		stop: () => new Promise((resolve) => void server.close(() => resolve())),
	};
}

type Done = (error?: Error | null) => void;

function fault(responseCode: number, message: string): Error {
	return Object.assign(new Error(message), { responseCode });
}

function taken(raw: string, { envelope, secure, user }: SMTPServerSession): TakenMail {
	const { mailFrom, rcptTo, dsn } = envelope;
	return {
		from: mailFrom ? mailFrom.address : "",
		to: rcptTo.map(({ address }) => address),
		raw,
		encrypted: secure,
		user: typeof user === "string" ? user : undefined,
		envid: dsn?.envid ?? undefined,
		notify: rcptTo.flatMap((one) => one.dsn?.notify ?? []),
	};
}
