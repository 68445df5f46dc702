/** What a line says of its day: that it is the one of publication, of a change, or nothing. */
export type Label = 'published' | 'changed' | 'none'

/** "Published", "posted", "created" as pages of Europe write it: beginnings of words. */
const published =
  /\b(?:published|posted|created|submitted|issued|released|ver[öo]e?ffentlicht|erstellt|eingestellt|geschrieben|publi[ée]|paru|mis en ligne|post[ée]|publicad|creado|pubblicat|postato|gepubliceerd|geplaatst|gepost|opublikowan|dodano|utworzon|publikov|zve[řr]ejn|vyd[aá]n|objavljen|publicat|publicerad|publiceret|publisert|julkaistu|yay[ıi]nlan|megjelen|k[öo]zz[ée]t)|(?:опубл|размещ|оприлюдн|δημοσιε)/iu
/** "Updated", "modified", "last seen" likewise: such a day is not the one of publication. */
const changed =
  /\b(?:updated|modified|changed|edited|revised|reviewed|archived|retrieved|accessed|copyright|joined|registered|member since|aktualisier|ge[äa]ndert|bearbeitet|ge-?updatet|abgerufen|registriert|mis [àa] jour|modifi[ée]|actualizad|modificad|atualizad|aggiornat|bijgewerkt|gewijzigd|aktualizac|zaktualizowan|aktualizov|upraven|ažurirano|uppdaterad|opdateret|oppdatert|p[äa]ivitetty|g[üu]ncellen|friss[íi]t)|(?:обновл|измен|оновл|ενημερ)|©/iu

/** What words before a day say of it. */
export const labelIn = (before: string): Label =>
  published.test(before) ? 'published' : changed.test(before) ? 'changed' : 'none'
