import type { GetToken } from "./element-client.ts";

/**
 * A link says who asks only where a cookie does. With a token, files and letters of a case are fetched with it and handed
 * to the browser to keep.
 *
 * @param api addresses that begin so belong to the case API
 * @returns true when it takes care of the click
 */
export function fetchLinked(
	event: MouseEvent,
	api: string,
	getToken: GetToken,
	onFailed: (status: number) => void,
): boolean {
	const link = event.target instanceof Element ? event.target.closest("a") : null;
	if (event.defaultPrevented || !link?.href.startsWith(api)) return false;
	event.preventDefault();
	const { href } = link;
	void save(href, getToken).then((status) => {
		if (status !== 200) onFailed(status);
	});
	return true;
}

async function save(href: string, getToken: GetToken): Promise<number> {
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
