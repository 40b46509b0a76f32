import type { CatalogueField, SharedField } from "@onedoor/dsl/assist";
import { useEffect, useState } from "react";

import { useLibrary, useWorkspace } from "../../../host/Library.tsx";

/** Every shared field, by the texts as they are now. Undefined while nobody knows yet. */
export function useCatalogue(): readonly CatalogueField[] | undefined {
	const { checker } = useLibrary();
	const { version } = useWorkspace();
	const [fields, setFields] = useState<readonly CatalogueField[]>();
	// biome-ignore lint/correctness/useExhaustiveDependencies: the version says when the texts have changed.
	useEffect(() => {
		let isOld = false;
		void checker.ask({ what: "catalogue", path: "" }).then((found) => {
			if (!isOld && found) setFields(found);
		});
		return () => {
			isOld = true;
		};
	}, [checker, version]);
	return fields;
}

/** One of them with all who use it; nothing is asked without an id. */
export function useShared(id: string | undefined): SharedField | undefined {
	const { checker } = useLibrary();
	const { version } = useWorkspace();
	const [shared, setShared] = useState<SharedField>();
	// biome-ignore lint/correctness/useExhaustiveDependencies: the version says when the texts have changed.
	useEffect(() => {
		let isOld = false;
		if (!id) return setShared(undefined);
		void checker.ask({ what: "shared", path: "", id }).then((found) => {
			if (!isOld) setShared(found);
		});
		return () => {
			isOld = true;
		};
	}, [checker, id, version]);
	return shared?.id === id ? shared : undefined;
}
