import { readFileSync } from "node:fs";

import { checkFiles, compile } from "@onedoor/dsl";
import { memoryStore } from "@onedoor/runtime";
import { createClient } from "@onedoor/runtime/client";
import { clamd, EICAR, s3Server } from "@onedoor/runtime/testing";
import { expect, it } from "vitest";

import { withFiles } from "./with-files.ts";

const keeper = {
	id: "000000000001",
	kind: "person",
	roles: [],
	level: 3,
	identity: { personal_id: "000000000001", full_name: "Test Keeper", level: 3 },
} as const;

/** What docs/adapters/files.md shows, with a bucket and a scanner on other ports. */
it("keeps uploads in a bucket, and refuses what the scanner finds", async () => {
	const [bucket, scanner] = [await s3Server(), await clamd()];
	const service = withFiles(
		{
			bundles: [bundle()],
			store: memoryStore(),
			identity: { identify: async () => ({ actor: keeper, by: "token" }) },
		},
		{
			address: bucket.address,
			bucket: bucket.bucket,
			credentials: () => bucket.keys,
			clamd: scanner.address,
		},
	);
	const client = createClient({
		endpoint: "http://127.0.0.1",
		fetch: (input, init) => service.fetch(new Request(input, init)),
	});
	const { id } = await client.openCase({ procedure: "dog_licence" });
	const send = (words: string) =>
		client.upload(new Blob([words]), { case: id, field: "picture", name: "a.pdf", type: "" });
	const file = await send("%PDF-1.7");
	expect(bucket.objects.has(`files/${file}`)).toBe(true);
	await expect(send(`%PDF-1.7 ${EICAR}`)).rejects.toMatchObject({ code: "file_infected" });
	expect([...bucket.objects.keys()].filter((key) => key.startsWith("files/"))).toHaveLength(1);
	await service.stop();
	await Promise.all([bucket.stop(), scanner.stop()]);
});

/** The procedure to read first, which asks for a picture too. */
function bundle() {
	const files = ["dog_licence.procedure.yaml", "town.calendar.yaml"].map((path) => {
		const text = readFileSync(`docs/first-procedure/${path}`, "utf8");
		return { path, text: path.startsWith("dog") ? withPicture(text) : text };
	});
	return compile(checkFiles(files).library, "dog_licence").bundle;
}

function withPicture(text: string): string {
	const field = "  picture:\n    as: file\n    title: Picture\n";
	return text
		.replace("\nclocks:", `\n${field}\nclocks:`)
		.replace("          - born_on\n", "          - born_on\n          - picture\n");
}
