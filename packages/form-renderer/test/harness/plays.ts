/** What a person has done when a scene begins: the states that come only of acting. */
export type Play = "submit" | "files" | "dispute" | "search" | "former" | "open";

/** Acts on the page that stands there. Waits for what it needs, so that it can be begun at once. */
export async function play(what: Play): Promise<void> {
	switch (what) {
		case "submit":
			(await found<HTMLButtonElement>("main form button[type=submit]")).click();
			return;
		case "files":
			await choose("f-plan", [new File(["x"], "slow.pdf")]);
			await choose("f-portrait", [new File(["x"], "refused.jpg"), new File(["x"], "program.exe")]);
			return;
		case "dispute":
			await found("main .od-reveal--link");
			for (const each of document.querySelectorAll("main .od-reveal--link"))
				each.setAttribute("open", "");
			return;
		case "open":
			await found("main details");
			for (const each of document.querySelectorAll("main details")) each.setAttribute("open", "");
			return;
		case "search":
			await type("f-one_of_thousands", "12");
			return;
		case "former":
			// The province that became part of another one, as people here call it.
			await type("f-one_of_many", document.documentElement.lang === "ar" ? "ها جيانغ" : "ha giang");
	}
}

/** As if files had been chosen in the browser's own window. */
async function choose(button: string, files: readonly File[]): Promise<void> {
	const input = (await found(`#${button}`)).previousElementSibling as HTMLInputElement;
	const chosen = new DataTransfer();
	for (const file of files) chosen.items.add(file);
	input.files = chosen.files;
	input.dispatchEvent(new Event("change", { bubbles: true }));
}

async function type(id: string, text: string): Promise<void> {
	const input = await found<HTMLInputElement>(`#${id}`);
	input.focus();
	// The way around React's own tracking of what stands in a box.
	Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value")?.set?.call(input, text);
	input.dispatchEvent(new Event("input", { bubbles: true }));
}

async function found<Wanted extends HTMLElement>(selector: string): Promise<Wanted> {
	for (let looks = 0; looks < 100; looks++) {
		const element = document.querySelector<Wanted>(selector);
		if (element) return element;
		await new Promise((resolve) => setTimeout(resolve, 50));
	}
	throw new Error(`${selector} never came`);
}
