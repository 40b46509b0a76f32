import type { GetToken } from "./element-client.ts";

/** Fetches a file with a token and hands it to the browser to keep. Gives the status; 0 without a network. */
export async function saveLinked(href: string, getToken: GetToken): Promise<number> {
	const token = await getToken();
	const headers = token === undefined ? {} : { Authorization: `Bearer ${token}` };
	const response = await fetch(href, { headers }).catch(() => undefined);
	if (!response?.ok) return response?.status ?? 0;
	const address = URL.createObjectURL(await response.blob());
	const link = document.createElement("a");
	link.href = address;
	link.download = nameOf(response) ?? decodeURIComponent(href.replace(/.*\//, ""));
	link.click();
	// The browser begins to read it only after this.
	setTimeout(() => URL.revokeObjectURL(address), 60_000);
	return 200;
}

function nameOf(response: Response): string | undefined {
	const said = response.headers.get("Content-Disposition") ?? "";
	const name = /filename\*=UTF-8''([^;]+)/.exec(said)?.[1];
	return name && decodeURIComponent(name);
}
