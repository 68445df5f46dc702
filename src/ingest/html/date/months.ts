/** Names of the months, January first, as news pages of Europe and its neighbours write them; accents are folded. */
const names: readonly string[] = [
  'january jan januar jaenner janner januari janvier janv enero ene gennaio gen gennaro janeiro stycznia styczen sty ledna leden led januara januára января январь янв січня січ tammikuuta tammikuu ianuarie ocak sijecnja sijecanj januara gener ιανουαριου ιανουαριος ιαν janeiro',
  'february feb februar februari fevrier fevr fev febrero febbraio fevereiro lutego luty lut unora unor uno februara февраля февраль фев лютого лют helmikuuta helmikuu februarie subat şubat veljace veljaca febrer φεβρουαριου φεβρουαριος φεβ',
  'march mar marz maerz mrz maart mrt mars marzo março marco marca marzec brezna brezen bre марта март мар березня бер maaliskuuta maaliskuu marcius martie mart ozujka ozujak μαρτιου μαρτιος μαρ',
  'april apr avril avr abril abr aprile kwietnia kwiecien kwi dubna duben dub aprila апреля апрель апр квітня кві huhtikuuta huhtikuu aprilis aprilie nisan travnja απριλιου απριλιος απρ',
  'may mai mei mayo maggio mag maio maja maj kvetna kveten kve мая май травня тра toukokuuta toukokuu majus mayıs mayis svibnja maig μαιου μαιος μαι',
  'june jun juni juin junio giugno giu junho czerwca czerwiec cze cervna cerven juna июня июнь июн червня чер kesakuuta kesakuu junius iunie haziran lipnja juny ιουνιου ιουνιος ιουν',
  'july jul juli juillet juil julio luglio lug julho lipca lipiec lip cervence cervenec jula июля июль июл липня лип heinakuuta heinakuu julius iulie temmuz srpnja juliol ιουλιου ιουλιος ιουλ',
  'august aug augustus aout agosto ago sierpnia sierpien sie srpna srpen srp augusta августа август авг серпня сер elokuuta elokuu augusztus agustos ağustos kolovoza agost αυγουστου αυγουστος αυγ',
  'september sep sept septembre septiembre setiembre settembre set setembro wrzesnia wrzesien wrz zari septembra сентября сентябрь сен сент вересня вер syyskuuta syyskuu szeptember septembrie eylul rujna setembre σεπτεμβριου σεπτεμβριος σεπ',
  'october oct oktober okt octobre octubre ottobre ott outubro out pazdziernika pazdziernik paz rijna rijen rij oktobra октября октябрь окт жовтня жов lokakuuta lokakuu octombrie ekim listopada οκτωβριου οκτωβριος οκτ',
  'november nov novembre noviembre novembro listopad lis novembra ноября ноябрь ноя листопада лис marraskuuta marraskuu noiembrie kasım kasim studenoga νοεμβριου νοεμβριος νοε',
  'december dec dezember dez decembre diciembre dic dicembre dezembro grudnia grudzien gru prosince prosinec pro decembra декабря декабрь дек грудня гру joulukuuta joulukuu decembrie aralık aralik prosinca desembre des desember δεκεμβριου δεκεμβριος δεκ',
]

/** A word without its accents, in small letters. */
const plain = (word: string): string => word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

const numbers = new Map(
  names.flatMap((list, at) => list.split(' ').map((name) => [plain(name), at + 1] as const)),
)
// Names that two languages give to two months: the Polish, Czech and Ukrainian sense is the more frequent in the press.
numbers.set('listopada', 11)

/** The number of the month that a word names in one of some twenty languages, `null` where it names none. */
export const monthNumber = (word: string): number | null => numbers.get(plain(word)) ?? null
