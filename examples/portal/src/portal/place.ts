import { type Navigation, type Place, placeFromQuery, placeToQuery } from "@onedoor/form-renderer";
import { useMemo } from "react";
import { useLocation, useSearch } from "wouter";

/**
 * Where a person is within a case, as an address: `/cases/7/about_child?back=check`. The page is part of the path,
 * so that back, reload and a bookmark work.
 */
export function useCaseNavigation(id: string): Navigation {
	const [path, navigate] = useLocation();
	const search = useSearch();
	return useMemo(
		() => ({
			place: placeOf(path, search),
			hrefOf: (place) => hrefOf(id, place),
			go: (place) => navigate(hrefOf(id, place)),
		}),
		[id, path, search, navigate],
	);
}

export function hrefOf(id: string, { page, ...rest }: Place): string {
	const path = `/cases/${encodeURIComponent(id)}${page === undefined ? "" : `/${encodeURIComponent(page)}`}`;
	const query = placeToQuery(rest);
	return query === "" ? path : `${path}?${query}`;
}

export function placeOf(path: string, search: string): Place {
	const { page: _, ...rest } = placeFromQuery(new URLSearchParams(search));
	const page = path.split("/")[3];
	return page === undefined || page === "" ? rest : { ...rest, page: decodeURIComponent(page) };
}
