import { connect, createServer, type Socket } from "node:net";

/** A wire between a client and its server that can be cut at the worst moment. */
export interface BrokenWire {
	readonly port: number;
	/** The next answer is held back, whole, and the connection cut: the server has done it, the client is not told. */
	loseNextAnswer(): void;
	/** The next question is not passed on, and the connection cut: the server never hears of it. */
	loseNextQuestion(): void;
	/** All connections break now. */
	breakNow(): void;
	close(): void;
}

const DONE_MS = 50;

/** Passes everything on to a server on this machine, until it is told to break. */
export async function brokenWire(to: number): Promise<BrokenWire> {
	let lose: "answer" | "question" | undefined;
	const open = new Set<Socket>();
	const server = createServer((client) => {
		const upstream = connect(to, "127.0.0.1");
		const cut = () => {
			lose = undefined;
			client.destroy();
			upstream.destroy();
		};
		for (const socket of [client, upstream]) {
			open.add(socket);
			socket.on("error", cut);
			socket.on("close", () => {
				client.destroy();
				upstream.destroy();
			});
		}
		client.on("data", (bytes) => (lose === "question" ? cut() : upstream.write(bytes)));
		upstream.on("data", (bytes) => {
			if (lose !== "answer") client.write(bytes);
			// What was asked along with it is done as well.
			else setTimeout(cut, DONE_MS);
		});
	});
	await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
	const address = server.address();
	return {
		port: typeof address === "object" && address ? address.port : 0,
		loseNextAnswer: () => {
			lose = "answer";
		},
		loseNextQuestion: () => {
			lose = "question";
		},
		breakNow: () => {
			for (const socket of open) socket.destroy();
		},
		close: () => {
			server.close();
			for (const socket of open) socket.destroy();
		},
	};
}
