import type { ListKind, RecognisedList } from "../../lists/list";
import { normalise } from "../../lists/normalise";
import type { Profile, ProfileList } from "../../lists/profile";
import type { Field } from "../../norms/norm";

type Place = Pick<RecognisedList, "sheet" | "kind">;

/** The profile with the column of a field corrected; `header` null leaves the field open. */
export function withColumn(
  profile: Profile,
  list: Place,
  field: Field,
  header: string | null,
): Profile {
  return withList(profile, list, (saved) => ({
    ...saved,
    columns: {
      // One column holds one field.
      ...Object.fromEntries(
        Object.entries(saved.columns).filter(
          ([, other]) =>
            header === null || other === null || normalise(other) !== normalise(header),
        ),
      ),
      [field]: header,
    },
  }));
}

/** `service` null: as the list says itself. */
export function withService(profile: Profile, list: Place, service: string | null): Profile {
  return withList(profile, list, (saved) => ({ ...saved, service }));
}

/** Whether monthly figures run on from January; null: find out. */
export function withCumulative(profile: Profile, list: Place, cumulative: boolean | null): Profile {
  return withList(profile, list, (saved) => ({ ...saved, cumulative }));
}

/** What a sheet holds; what was said of it as another kind of list no longer applies. Null: find out. */
export function withKind(profile: Profile, sheet: string, kind: ListKind | null): Profile {
  const others = profile.lists.filter((saved) => normalise(saved.sheet) !== normalise(sheet));
  const own = kind === null ? [] : [empty({ sheet, kind })];
  return { ...profile, lists: [...others, ...own] };
}

/** Which service a name in the lists stands for. */
export function withServiceName(profile: Profile, name: string, service: string): Profile {
  return { ...profile, services: { ...profile.services, [name]: service } };
}

/** Two spellings of a kind are one. */
export function withSynonym(profile: Profile, field: Field, from: string, to: string): Profile {
  return {
    ...profile,
    synonyms: { ...profile.synonyms, [field]: { ...profile.synonyms[field], [from]: to } },
  };
}

function withList(
  profile: Profile,
  list: Place,
  change: (saved: ProfileList) => ProfileList,
): Profile {
  const isList = (saved: ProfileList): boolean =>
    normalise(saved.sheet) === normalise(list.sheet) && saved.kind === list.kind;
  const before = profile.lists.find(isList) ?? empty(list);
  const others = profile.lists.filter((saved) => !isList(saved));
  // The first list of a sheet is the one that counts.
  return { ...profile, lists: [change(before), ...others] };
}

function empty({ sheet, kind }: Place): ProfileList {
  return { sheet, kind, columns: {}, service: null, cumulative: null };
}
