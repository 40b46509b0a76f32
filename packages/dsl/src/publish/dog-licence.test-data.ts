import { checkFiles } from "../check-files.ts";
import type { Checked } from "../checked.ts";

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
/** A small procedure with a fee, a paper, a clock, and words that look like markup. */
export const DOG_LICENCE: string = `procedure: dog_licence
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

export const FILE: { readonly path: string; readonly text: string } = {
	path: "d.procedure.yaml",
	text: DOG_LICENCE,
};

/** The library that holds it alone. */
export function checkedDogLicence(text: string = DOG_LICENCE): Checked {
	return checkFiles([
		{ path: "c.calendar.yaml", text: CALENDAR },
		{ ...FILE, text },
	]);
}
