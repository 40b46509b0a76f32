import { expect, test } from "vitest";

import { checkFiles } from "../check-files.ts";
import { readmeOf } from "./readme.ts";

const CALENDAR = `calendar: c
time_zone: Europe/Paris
covers: 2026-01-01 to 2027-12-31
counting:
  first_day: not counted
  ends_at: close of office
  last_day_closed: next open day
  leap_birthday: 1 March
hours:
  monday: 09:00-17:00
`;
const PROCEDURE = `procedure: dog_licence
edition: 2026-01-01
title:
  vi: Giấy phép <b>nuôi chó</b>
  en: Dog *licence*
owner: town
calendar: c
currency: VND
languages:
  - vi
  - en
guidance:
  before:
    vi: |
      Cần:
      - ảnh
    en: |
      You need:
      - a photo
channels:
  online:
    title:
      vi: Trực tuyến
      en: Online
roles:
  keeper:
    is: applicant
    title:
      vi: Chủ nuôi
      en: Keeper
documents:
  photo:
    title:
      vi: Ảnh
      en: Photo
    satisfied_by:
      - wallet
      - upload
      - hand_in
fees:
  licence:
    certainty: illustrative
    title:
      vi: Lệ phí
      en: Fee
    amount: 20000 VND
    rates:
      online:
        title:
          vi: Trực tuyến
          en: Online
        when: case.channel = "online"
        amount: 10000 VND
clocks:
  total:
    title:
      vi: Thời hạn
      en: Time
    cut_off: "15:00"
    within: 3 working days
starts_at: application
steps:
  application:
    does: fill_in
    who: keeper
    title:
      vi: Đơn
      en: Application
    pages:
      one:
        title:
          vi: Trang
          en: Page
        ask:
          - photo
    go_to: granted
  granted:
    does: end
    title:
      vi: Đã cấp
      en: Granted
    result: granted
`;

test("a procedure is told in both languages, and its words stay words", () => {
	const { library, findings } = checkFiles([
		{ path: "c.calendar.yaml", text: CALENDAR },
		{ path: "d.procedure.yaml", text: PROCEDURE },
	]);
	expect(findings.filter(({ severity }) => severity === "error")).toEqual([]);
	const [definition] = library.definitions;
	if (definition === undefined) throw new Error("no definition");
	const file = { path: "d.procedure.yaml", text: PROCEDURE };
	const text = readmeOf(definition, { file, certainties: new Map() });
	expect(text).toContain("# Giấy phép &lt;b&gt;nuôi chó&lt;/b&gt;\n");
	expect(text).toContain("Dog \\*licence\\*");
	expect(text).toContain("Cần:\n- ảnh");
	expect(text).toContain("- Photo: shown from your wallet, uploaded or handed in\n");
	expect(text).toContain("- Lệ phí: 20.000 ₫; Trực tuyến: 10.000 ₫\n");
	expect(text).toContain(
		"- Time: 3 working days; received after 15:00 counts as the next working day\n",
	);
	expect(text).toContain("- Fee (`fees.licence`): illustrative: chosen for the example");
	expect(text).toContain("- 1 Application (Keeper)\n");
	expect(text).toContain("```mermaid\nflowchart TD\n");
});
