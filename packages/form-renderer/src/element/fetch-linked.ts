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
	void import("./save-linked.ts").then(
		async ({ saveLinked }) => {
			const status = await saveLinked(href, getToken);
			if (status !== 200) onFailed(status);
		},
		() => onFailed(0),
	);
	return true;
}
