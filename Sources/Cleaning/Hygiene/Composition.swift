/// Puts a Latin letter and the mark that follows it together, as NFC does.
///
/// Covers the letters of Latin-1, Latin Extended-A, -B and Additional: what names in Indonesian news are written with.
enum Composition {
    /// The one scalar for a letter and a combining mark, where Unicode has one.
    static func compose(_ base: UInt32, _ mark: UInt32) -> UInt32? { table[UInt64(base) << 32 | UInt64(mark)] }

    /// For each mark, pairs of the letter alone and the letter with the mark (Unicode 15 canonical decompositions).
    private static let marks: [(UInt32, String)] = [
        (0x300, "AÀEÈIÌOÒUÙaàeèiìoòuùÜǛüǜNǸnǹĒḔēḕŌṐōṑWẀwẁÂẦâầĂẰăằÊỀêềÔỒôồƠỜơờƯỪưừYỲyỳ"),
        (0x301, "AÁEÉIÍOÓUÚYÝaáeéiíoóuúyýCĆcćLĹlĺNŃnńRŔrŕSŚsśZŹzźÜǗüǘGǴgǵÅǺåǻÆǼæǽØǾøǿÇḈçḉĒḖēḗÏḮïḯ"),
        (0x301, "KḰkḱMḾmḿÕṌõṍŌṒōṓPṔpṕŨṸũṹWẂwẃÂẤâấĂẮăắÊẾêếÔỐôốƠỚơớƯỨưứ"),
        (0x302, "AÂEÊIÎOÔUÛaâeêiîoôuûCĈcĉGĜgĝHĤhĥJĴjĵSŜsŝWŴwŵYŶyŷZẐzẑẠẬạậẸỆẹệỌỘọộ"),
        (0x303, "AÃNÑOÕaãnñoõIĨiĩUŨuũVṼvṽÂẪâẫĂẴăẵEẼeẽÊỄêễÔỖôỗƠỠơỡƯỮưữYỸyỹ"),
        (0x304, "AĀaāEĒeēIĪiīOŌoōUŪuūÜǕüǖÄǞäǟȦǠȧǡÆǢæǣǪǬǫǭÖȪöȫÕȬõȭȮȰȯȱYȲyȳGḠgḡḶḸḷḹṚṜṛṝ"),
        (0x306, "AĂaăEĔeĕGĞgğIĬiĭOŎoŏUŬuŭȨḜȩḝẠẶạặ"),
        (0x307, "CĊcċEĖeėGĠgġIİZŻzżAȦaȧOȮoȯBḂbḃDḊdḋFḞfḟHḢhḣMṀmṁNṄnṅPṖpṗRṘrṙSṠsṡŚṤśṥŠṦšṧṢṨṣṩTṪtṫWẆ"),
        (0x307, "wẇXẊxẋYẎyẏſẛ"),
        (0x308, "AÄEËIÏOÖUÜaäeëiïoöuüyÿYŸHḦhḧÕṎõṏŪṺūṻWẄwẅXẌxẍtẗ"),
        (0x309, "AẢaảÂẨâẩĂẲăẳEẺeẻÊỂêểIỈiỉOỎoỏÔỔôổƠỞơởUỦuủƯỬưửYỶyỷ"),
        (0x30A, "AÅaåUŮuůwẘyẙ"),
        (0x30B, "OŐoőUŰuű"),
        (0x30C, "CČcčDĎdďEĚeěLĽlľNŇnňRŘrřSŠsšTŤtťZŽzžAǍaǎIǏiǐOǑoǒUǓuǔÜǙüǚGǦgǧKǨkǩƷǮʒǯjǰHȞhȟ"),
        (0x30F, "AȀaȁEȄeȅIȈiȉOȌoȍRȐrȑUȔuȕ"),
        (0x311, "AȂaȃEȆeȇIȊiȋOȎoȏRȒrȓUȖuȗ"),
        (0x31B, "OƠoơUƯuư"),
        (0x323, "BḄbḅDḌdḍHḤhḥKḲkḳLḶlḷMṂmṃNṆnṇRṚrṛSṢsṣTṬtṭVṾvṿWẈwẉZẒzẓAẠaạEẸeẹIỊiịOỌoọƠỢơợUỤuụƯỰưự"),
        (0x323, "YỴyỵ"),
        (0x324, "UṲuṳ"),
        (0x325, "AḀaḁ"),
        (0x326, "SȘsșTȚtț"),
        (0x327, "CÇcçGĢgģKĶkķLĻlļNŅnņRŖrŗSŞsşTŢtţEȨeȩDḐdḑHḨhḩ"),
        (0x328, "AĄaąEĘeęIĮiįUŲuųOǪoǫ"),
        (0x32D, "DḒdḓEḘeḙLḼlḽNṊnṋTṰtṱUṶuṷ"),
        (0x32E, "HḪhḫ"),
        (0x330, "EḚeḛIḬiḭUṴuṵ"),
        (0x331, "BḆbḇDḎdḏKḴkḵLḺlḻNṈnṉRṞrṟTṮtṯZẔzẕhẖ"),
    ]

    private static let table: [UInt64: UInt32] = {
        var table: [UInt64: UInt32] = [:]
        for (mark, pairs) in marks {
            var base: UInt32?
            for scalar in pairs.unicodeScalars {
                if let letter = base {
                    table[UInt64(letter) << 32 | UInt64(mark)] = scalar.value
                    base = nil
                } else {
                    base = scalar.value
                }
            }
        }
        return table
    }()
}
