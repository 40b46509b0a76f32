import { UnreachableError } from "@onedoor/runtime/client";
import { type ComponentType, type LazyExoticComponent, lazy } from "react";

/**
 * A page in a file of its own, fetched when somebody goes there. A file that the network keeps away is said as anything
 * else that cannot be reached is.
 */
export function pageOf<Props extends object>(
	load: () => Promise<ComponentType<Props>>,
): LazyExoticComponent<ComponentType<Props>> {
	return lazy(async () => {
		try {
			return { default: await load() };
		} catch (cause) {
			throw new UnreachableError(cause);
		}
	});
}
