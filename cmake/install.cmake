# The relocatable package: find_package(congdoan 0.1 CONFIG REQUIRED [COMPONENTS serialization])
include(GNUInstallDirs)
include(CMakePackageConfigHelpers)

set(package_dir ${CMAKE_INSTALL_LIBDIR}/cmake/congdoan)

install(
  TARGETS congdoan
  EXPORT congdoan-targets
  RUNTIME COMPONENT development
  LIBRARY COMPONENT development
  ARCHIVE COMPONENT development
  INCLUDES
  DESTINATION ${CMAKE_INSTALL_INCLUDEDIR})
install(
  EXPORT congdoan-targets
  NAMESPACE congdoan::
  DESTINATION ${package_dir}
  COMPONENT development)

# An export set of its own: whoever does not ask for it needs no Boost.Serialization.
if(TARGET congdoan_serialization)
  install(TARGETS congdoan_serialization EXPORT congdoan-serialization-targets)
  install(
    EXPORT congdoan-serialization-targets
    NAMESPACE congdoan::
    DESTINATION ${package_dir}
    COMPONENT development)
endif()

install(
  DIRECTORY ${PROJECT_SOURCE_DIR}/include/congdoan
  DESTINATION ${CMAKE_INSTALL_INCLUDEDIR}
  COMPONENT development
  FILES_MATCHING
  PATTERN "*.hpp")

configure_package_config_file(
  ${PROJECT_SOURCE_DIR}/cmake/congdoan-config.cmake.in
  ${PROJECT_BINARY_DIR}/congdoan-config.cmake INSTALL_DESTINATION ${package_dir})
write_basic_package_version_file(${PROJECT_BINARY_DIR}/congdoan-config-version.cmake
                                 COMPATIBILITY SameMinorVersion)
install(
  FILES ${PROJECT_BINARY_DIR}/congdoan-config.cmake
        ${PROJECT_BINARY_DIR}/congdoan-config-version.cmake
  DESTINATION ${package_dir}
  COMPONENT development)
