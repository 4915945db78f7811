// The page of a person's own details.
import { inBoth } from "@/lib/locale";

export const profileText = inBoth({
  en: {
    title: "Your details",
    about: "Apps see these only when you allow it, and only what you allow.",
    email: "Email",
    name: "Name",
    address: "Address",
    addressHint: "As you would write it on an envelope. You may leave it empty.",
    phoneNumber: "Phone number",
    phoneNumberHint: "With the country code, such as +1 202 555 0100. You may leave it empty.",
    save: "Save",
    saved: "Saved.",
    notSaved: "Nothing was saved yet. Please look at the marked fields.",
    faults: {
      name_missing: "Please tell us a name.",
      name_too_long: "The name is longer than 60 characters.",
      address_too_long: "An address has at most 300 characters in six lines.",
      phone_form: "Please write the number with its country code: +1 202 555 0100.",
    },
  },
  zh: {
    title: "你的资料",
    about: "只有经你同意，应用才能看到这些信息，而且只能看到你同意的部分。",
    email: "邮箱",
    name: "昵称",
    address: "地址",
    addressHint: "按信封上的写法填写，可以留空。",
    phoneNumber: "电话号码",
    phoneNumberHint: "请带上国家代码，例如 +86 138 0000 0000。可以留空。",
    save: "保存",
    saved: "已保存。",
    notSaved: "尚未保存，请检查标出的字段。",
    faults: {
      name_missing: "请填写昵称。",
      name_too_long: "昵称超过了 60 个字符。",
      address_too_long: "地址最多六行、300 个字符。",
      phone_form: "请带上国家代码填写号码，例如 +86 138 0000 0000。",
    },
  },
});
