/** What a mother types for a birth in time; the rest comes from registers. */
export const BIRTH = {
	relation: "mother",
	birth_kind: "normal",
	birth_notice_code: "79A01.GCS.00417.26",
	child: {
		full_name: "Lê Trần Bảo Thử",
		birth_place_kind: "facility",
		birth_place: {
			country: "VN",
			home: { province: "79", commune: "79901", detail: "Bệnh viện Mẫu Bến Sen" },
		},
		ethnicity: "01",
		nationality: "VN",
		native_place: { country: "VN", home: { province: "48", commune: "48901" } },
	},
	father: { personal_id: "048093000002" },
	registration_commune: "79901",
	copies: 0,
	delivery: { method: "electronic" },
	declaration: true,
} as const;
