package io.github.bastionhost.emulator.auth;

import org.springframework.data.jpa.repository.JpaRepository;

/** The list of each world: one row at most. */
interface AccessKeyListRepository extends JpaRepository<AccessKeyList, Long> {}
