import { readdirSync, readFileSync } from "node:fs";
import { checkFiles, compile } from "@onedoor/dsl";
import { createCaseService, sqliteStore } from "@onedoor/runtime";
import { nodeListener } from "@onedoor/runtime/node";
import express from "express";

// Procedures are text in a folder of the host.
const files = readdirSync("procedures").map((path) => ({
	path,
	text: readFileSync(`procedures/${path}`, "utf8"),
}));
const { library, findings } = checkFiles(files);
const errors = findings.filter(({ severity }) => severity === "error");
if (errors.length > 0) throw new Error(JSON.stringify(errors, null, "\t"));

// Who is there: a real host asks its own sign-in here.
const PEOPLE = {
	"Bearer ada": { id: "000000000001", full_name: "Ada Example", roles: [] },
	"Bearer ben": { id: "000000000002", full_name: "Ben Example", roles: ["clerk"] },
};
const identity = {
	identify: async (request) => {
		const person = PEOPLE[request.headers.get("authorization") ?? ""];
		if (person === undefined) return undefined;
		const { id, full_name, roles } = person;
		const known = { personal_id: id, full_name, level: 3 };
		return { by: "token", actor: { id, kind: "person", roles, level: 3, identity: known } };
	},
};

const service = createCaseService({
	bundles: library.definitions.map(({ procedure }) => compile(library, procedure).bundle),
	store: sqliteStore("cases.sqlite"),
	uploads: "uploads",
	// At least 32 bytes, from where the host keeps its secrets, and the same after each start.
	secret: Buffer.from(process.env.ONEDOOR_SECRET ?? "invented, and good for a try alone"),
	identity,
});
await service.start();

const app = express();
// Before whatever reads bodies.
app.all(["/api/*path", "/verify/*path"], nodeListener(service.fetch));
app.use(express.json());
app.get("/", (_, response) => response.send("The host's own page"));
const server = app.listen(Number(process.env.PORT ?? 4400), "127.0.0.1", () =>
	console.log(`ready on http://127.0.0.1:${server.address().port}`),
);
process.once("SIGTERM", () => server.close(() => service.stop()));
