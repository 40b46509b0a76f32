import { memoryDevice, type Place, StepForm, type StepFormProps } from "@onedoor/form-renderer";
import { type ReactElement, useMemo, useState } from "react";

import { loadValidators } from "./load-validators.ts";

export interface ShownFormProps
	extends Pick<StepFormProps, "bundle" | "view" | "task" | "client" | "language" | "onSubmitted"> {
	/** Where it opens; default: at its first page. */
	readonly opens?: Place;
	readonly now?: () => string;
	/** Told of each place that somebody goes to in it. */
	readonly onPlace?: (place: Place) => void;
}

/** A step's form as people see it, in a page that keeps nothing and has no addresses of its own. */
export function ShownForm({ opens = {}, onPlace, ...shown }: ShownFormProps): ReactElement {
	const { bundle } = shown;
	const [place, setPlace] = useState(opens);
	const kept = useMemo(() => memoryDevice(), []);
	return (
		<StepForm
			{...shown}
			loadValidators={(form) => loadValidators(bundle.hash, form)}
			device={kept}
			place={place}
			hrefOf={() => "#main"}
			go={(next) => {
				setPlace(next);
				onPlace?.(next);
				scrollTo(0, 0);
			}}
			onLeave={() => {
				setPlace({});
				onPlace?.({});
			}}
		/>
	);
}
