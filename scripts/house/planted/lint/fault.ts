/** Planted: one fault for each rule, in the order of the configuration. */
export async function save(): Promise<void> {
	await 3;
	store();
	if (store()) throw "words";
}

async function store(): Promise<number> {
	try {
		return Promise.resolve(1);
	} catch {
		return 2;
	}
}

export function shown(kind: "draft" | "case"): string {
	switch (kind) {
		case "draft":
			return "draft";
	}
	return "";
}

// oxlint-disable-next-line typescript/await-thenable
export const nothing = 0;
