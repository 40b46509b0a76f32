import { type Navigation, type Place, placeFromQuery, placeToQuery } from "@onedoor/form-renderer";
import { useMemo } from "react";
import { useLocation, useSearch } from "wouter";

/**
 * Where a person is within a case, as an address: `/cases/7/about_child?back=check`. The page is part of the path,
 * so that back, reload and a bookmark work.
 *
 * @param base path of the case, or of the step within it; the page comes after it
 */
export function useNavigation(base: string): Navigation {
	const [path, navigate] = useLocation();
	const search = useSearch();
	return useMemo(
		() => ({
			place: placeOf(base, path, search),
			hrefOf: (place) => hrefOf(base, place),
			go: (place) => navigate(hrefOf(base, place)),
		}),
		[base, path, search, navigate],
	);
}

export function hrefOf(base: string, { page, ...rest }: Place): string {
	const path = page === undefined ? base : `${base}/${encodeURIComponent(page)}`;
	const query = placeToQuery(rest);
	return query === "" ? path : `${path}?${query}`;
}

export function placeOf(base: string, path: string, search: string): Place {
	const { page: _, ...rest } = placeFromQuery(new URLSearchParams(search));
	const page = path.startsWith(`${base}/`) ? path.slice(base.length + 1) : "";
	return page === "" ? rest : { ...rest, page: decodeURIComponent(page) };
}
