import type { ReactElement } from "react";

import type { Office } from "../form/office.ts";
import { separatorsOf } from "../words/language.ts";
import { Said, useLanguage } from "../words/Speaking.tsx";

/** `Commune police, Ba Vì` */
export function OfficeNamed({
	office: { title, unit },
}: {
	readonly office: Pick<Office, "title" | "unit">;
}): ReactElement {
	const { comma } = separatorsOf(useLanguage());
	return (
		<>
			<Said text={title} />
			{unit ? (
				<>
					{comma}
					<Said text={unit} />
				</>
			) : null}
		</>
	);
}
