import ArticleStore
import Foundation

/// A dead letter in JSON.
struct DeadLetterRow: Listed {
    let id: Int64
    let topic: String
    let partition: Int32
    let offset: Int64
    let stage: String
    let errorCode: String
    let error: String
    let attempts: Int32
    let firstFailedAt: String
    let pipelineVersion: String?
    let resolution: String?
    let resolvedAt: String?
    let resolvedBy: String?
    let requeuedTo: String?
    var key: String?
    var keyBase64: String?
    var headers: String?
    var payload: String?
    var payloadBase64: String?
    var timestamp: Int64?

    enum CodingKeys: String, CodingKey, CaseIterable {
        case id, topic, partition, offset, stage, error, attempts, resolution, key, headers, payload
        case errorCode = "error_code"
        case firstFailedAt = "first_failed_at"
        case pipelineVersion = "pipeline_version"
        case resolvedAt = "resolved_at"
        case resolvedBy = "resolved_by"
        case requeuedTo = "requeued_to"
        case keyBase64 = "key_base64"
        case payloadBase64 = "payload_base64"
        case timestamp = "timestamp_ms"
    }

    init(_ letter: DeadLetter, withPayload: Bool = false) {
        id = letter.id
        topic = letter.coordinates.topic
        partition = letter.coordinates.partition
        offset = letter.coordinates.offset
        stage = letter.stage
        errorCode = letter.code
        error = letter.error
        attempts = letter.attempts
        firstFailedAt = readable(microseconds: letter.firstFailedAt)
        pipelineVersion = letter.pipelineVersion
        resolution = letter.resolution
        resolvedAt = letter.resolvedAt.map { readable(microseconds: $0) }
        resolvedBy = letter.resolvedBy
        requeuedTo = letter.requeuedTo
        guard withPayload else { return }
        headers = letter.headers
        key = letter.key.flatMap { shown($0) }
        if key == nil { keyBase64 = letter.key.map { Data($0).base64EncodedString() } }
        payload = letter.payload.flatMap { shown($0) }
        if payload == nil { payloadBase64 = letter.payload.map { Data($0).base64EncodedString() } }
        timestamp = letter.timestamp
    }
}

/// The bytes as text, where they are text that a terminal can show.
func shown(_ bytes: [UInt8]) -> String? {
    guard let text = String(validating: bytes, as: UTF8.self) else { return nil }
    return text.unicodeScalars.allSatisfy {
        $0.value >= 0x20 && !(0x7F...0x9F).contains($0.value) || $0 == "\n" || $0 == "\t" || $0 == "\r"
    } ? text : nil
}

/// Sixteen bytes a line, as hexadecimal.
func hexadecimal(_ bytes: [UInt8]) -> String {
    stride(from: 0, to: bytes.count, by: 16).map { start in
        bytes[start..<min(start + 16, bytes.count)].map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }
            .joined(separator: " ")
    }.joined(separator: "\n")
}
