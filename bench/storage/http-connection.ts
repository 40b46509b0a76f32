import { connect } from "node:net";

export interface Answer {
	readonly status: number;
	readonly text: string;
}

/** One connection, one call at a time. As little as can be: what a client costs is not what is timed. */
export interface HttpConnection {
	post(path: string, headers: Readonly<Record<string, string>>, body: string): Promise<Answer>;
	close(): void;
}

export async function httpConnection(port: number): Promise<HttpConnection> {
	const socket = connect(port, "127.0.0.1");
	socket.setNoDelay(true);
	let received = "";
	let answered: (answer: Answer) => void = () => {};
	socket.setEncoding("latin1");
	socket.on("data", (chunk) => {
		received += String(chunk);
		const answer = answerIn(received);
		if (answer === undefined) return;
		received = "";
		answered(answer);
	});
	await new Promise((resolve, reject) => {
		socket.once("connect", resolve);
		socket.once("error", reject);
	});
	return {
		post: (path, headers, body) =>
			new Promise((resolve) => {
				answered = resolve;
				const head = Object.entries({
					Host: "127.0.0.1",
					"Content-Type": "application/json",
					"Content-Length": String(Buffer.byteLength(body)),
					...headers,
				}).map(([name, value]) => `${name}: ${value}\r\n`);
				socket.write(`POST ${path} HTTP/1.1\r\n${head.join("")}\r\n${body}`);
			}),
		close: () => socket.destroy(),
	};
}

/** Undefined until all of it has come. */
function answerIn(received: string): Answer | undefined {
	const end = received.indexOf("\r\n\r\n");
	if (end < 0) return undefined;
	const head = received.slice(0, end);
	const length = /\r\ncontent-length: (\d+)/i.exec(head)?.[1];
	if (length === undefined) throw new Error(`an answer without a length: ${head}`);
	const text = received.slice(end + 4);
	return text.length < Number(length) ? undefined : { status: Number(head.slice(9, 12)), text };
}
